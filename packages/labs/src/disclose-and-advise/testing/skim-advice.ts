import { addDays } from '@cmdsp/workbench/risk';
import type { Flag, StatusName } from '@cmdsp/workbench/advisory';
import { mostFrequent } from '../../testing/most-frequent.ts';
import type { Skim } from '../../testing/skim.ts';
import type { AdviseAnswer } from '../answer.ts';
import type { AdviseKey } from '../key.ts';
import type { AdviseTask } from '../task.ts';
import { daysInPapers } from './days-in-papers.ts';
import { writeAdvice } from './write-advice.ts';

const lists: Readonly<Record<string, StatusName>> = {
  affected: 'known_affected',
  fixed: 'fixed',
  'not-affected': 'known_not_affected',
  'under-investigation': 'under_investigation',
};

/** The commonest statement for each product, sentences by length, the days of the papers in order or counted from the first. */
export const skimAdvice: Skim<AdviseTask, AdviseKey, AdviseAnswer> = (task, others) => {
  const days = daysInPapers(task);
  const first = days[0] ?? '';
  const cells = others.flatMap(({ key }) => key.cells);
  // The reasons of a key are labels of CSAF; the key's schema keeps them as texts.
  const reason = mostFrequent(cells.flatMap(({ reasons }) => reasons)) as Flag['label'] | null;
  const state = mostFrequent(cells.map((cell) => cell.state)) ?? 'affected';
  const vector = mostFrequent(others.flatMap(({ key }) => key.vectors.map((one) => one.vector))) ?? '';
  const byLength = task.sentences.toSorted((a, b) => b.text.length - a.text.length).map(({ id }) => id);
  const byMeasure = task.remedies.toSorted((a, b) => b.text.length - a.text.length);
  const cell = (name: string, list: StatusName) => ({
    name,
    list: () => [list],
    label: () => (list === 'known_not_affected' && reason !== null ? [reason] : []),
  });
  const stances = [
    cell('the commonest state', lists[state] ?? 'known_affected'),
    cell('all affected', 'known_affected'),
    {
      name: 'the first weakness affected, the second not',
      list: (_: string, cve: string): StatusName[] =>
        cve === task.weaknesses[0]?.cve ? ['known_affected'] : ['known_not_affected'],
      label: (_: string, cve: string): Flag['label'][] =>
        cve === task.weaknesses[0]?.cve || reason === null ? [] : [reason],
    },
  ];
  const notices = { longest: byLength.slice(0, 5), shortest: byLength.slice(-5), all: byLength, none: [] };
  const calendars = {
    'the days of the papers in order': task.events.map(({ id }, place) => [id, days[place] ?? '']),
    '30 days everywhere': task.events.map(({ id }) => [id, addDays(first, 30)]),
    '60 days everywhere': task.events.map(({ id }) => [id, addDays(first, 60)]),
    'the last day everywhere': task.events.map(({ id }) => [id, days.at(-1) ?? '']),
  };
  const measures = {
    none: [],
    'the longest': byMeasure.slice(0, 1).map(({ text }) => ({ details: text, category: 'mitigation' as const })),
    'the two shortest': byMeasure.slice(-2).map(({ text }) => ({ details: text, category: 'none_available' as const })),
  };
  return stances.flatMap((stance) =>
    Object.entries(notices).flatMap(([which, notice], at) => {
      const [calendar, planned] = Object.entries(calendars)[at] ?? ['', []];
      return Object.entries(measures).map(([measured, given]) => ({
        name: `${stance.name}, ${which} sentences, ${calendar}, measures: ${measured}`,
        answer: writeAdvice(task, task.parts, {
          category: 'csaf_security_advisory',
          trackingId: 'SKIM-1',
          day: days.at(-1) ?? '',
          days: Object.fromEntries(planned),
          list: stance.list,
          label: stance.label,
          measures: () => given,
          vector,
          notice,
        }),
      }));
    }),
  );
};
