import type { DecisionTable } from './decision-table.ts';

const levels = (...words: readonly string[]) =>
  words.map((word) => ({ id: word, label: word.slice(0, 1).toUpperCase() + word.slice(1) }));

/**
 * Exploitability by severity of patient harm, and whether the risk that is left can be accepted. The two axes, the five words of
 * severity and the binary answer are those of FDA, Postmarket Management of Cybersecurity in Medical Devices (2016), sections VI and
 * VII; which cell says what is our own default, because every maker sets their own. Residual exploitability is meant: after the
 * controls that stand today.
 */
export const harmMatrix: DecisionTable = {
  title: 'Exploitability by severity of patient harm',
  source:
    'Axes: FDA, Postmarket Management of Cybersecurity in Medical Devices (2016), VI and VII. Cells: our default.',
  points: [
    { id: 'exploitability', label: 'Exploitability', values: levels('low', 'medium', 'high') },
    {
      id: 'severity',
      label: 'Severity of patient harm',
      values: levels('negligible', 'minor', 'serious', 'critical', 'catastrophic'),
    },
  ],
  outcomes: levels('controlled', 'uncontrolled'),
  rows: [
    ['controlled', 'controlled', 'controlled', 'controlled', 'uncontrolled'],
    ['controlled', 'controlled', 'uncontrolled', 'uncontrolled', 'uncontrolled'],
    ['controlled', 'uncontrolled', 'uncontrolled', 'uncontrolled', 'uncontrolled'],
  ].flat(),
};
