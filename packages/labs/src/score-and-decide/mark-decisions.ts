import { multiplyRational, rational } from '@cmdsp/primitives';
import type { Cap, CriterionResult } from '../marking.ts';
import type { Assessed } from './assessed.ts';
import { choiceNames } from './choice-names.ts';
import { witnessOf } from './miss.ts';
import { rightBySameAnswer } from './right-by-same-answer.ts';
import { shareBeyond } from './share-beyond.ts';

/**
 * Four parts each for exploitability and severity, six for the decision, and six for the route where the decision is right as well.
 * What one and the same answer to every finding would bring does not count.
 */
export function markDecisions(all: readonly Assessed[]): CriterionResult {
  let parts = 0;
  const witnesses = all.flatMap(({ finding, key, said }) => {
    const isDecided = said.decision === key.decision;
    const marks = [
      { field: 'exploitability', accepted: key.exploitability, worth: 4 },
      { field: 'severity', accepted: key.severity, worth: 4 },
      { field: 'decision', accepted: [key.decision], worth: 6 },
      { field: 'route', accepted: [key.route], worth: isDecided ? 6 : 0 },
    ] as const;
    return marks.flatMap(({ field, accepted, worth }) => {
      const value = said[field];
      const values: readonly string[] = accepted;
      if (value !== null && values.includes(value)) {
        parts += worth;
        return [];
      }
      return [
        witnessOf({ finding, key, element: field, name: choiceNames[field], value, reason: field, kind: 'choice' }),
      ];
    });
  });
  const same =
    4 * rightBySameAnswer(all.map(({ key }) => key.exploitability)) +
    4 * rightBySameAnswer(all.map(({ key }) => key.severity)) +
    6 * rightBySameAnswer(all.map(({ key }) => [key.decision])) +
    6 * rightBySameAnswer(all.map(({ key }) => [key.route]));
  const share = shareBeyond({ right: parts, same, all: all.length * 20 });
  return { criterion: 'decisions', earned: multiplyRational(rational(20), share), witnesses };
}

/** Whoever calls a risk controlled while therapy can be changed leaves a patient to it: half of the points at most. */
export function capOfDecisions(all: readonly Assessed[]): Cap | null {
  const unsafe = all.find(({ key, said }) => key.isTherapyOpen && said.decision === 'controlled');
  if (unsafe === undefined) return null;
  const { finding, key } = unsafe;
  const fact = key.because['decision'] ?? 'f1';
  const text = finding.facts.find(({ id }) => id === fact)?.text ?? '';
  const what = 'called controlled, while therapy can change and nothing prevents it';
  return {
    points: 50,
    witness: {
      kind: 'unsafe-decision',
      sentence: `${finding.title}: ${what}. Read fact ${fact.slice(1)}: "${text}"`,
      at: [`${finding.id}.decision`, `${finding.id}.${fact}`],
      detail: { finding: finding.id, element: 'decision', value: 'controlled', fact },
    },
  };
}
