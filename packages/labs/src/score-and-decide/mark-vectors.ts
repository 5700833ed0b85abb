import { divideRational, multiplyRational, rational, sumRational } from '@cmdsp/primitives';
import { cvssMetrics } from '@cmdsp/workbench/risk';
import type { CriterionResult } from '../marking.ts';
import type { Assessed } from './assessed.ts';
import { witnessOf } from './miss.ts';

/** How many right metrics of a vector habit brings without reading: half of the eight of 3.1, six of the eleven of 4.0. */
const byHabit = { '3.1': 4, '4.0': 6 } as const;

/**
 * Five points for each vector, in 3.1 or 4.0 as the learner likes: each right metric beyond what habit brings counts the same. A
 * metric is right when the key accepts it; where a text leaves two readings, both are accepted.
 */
export function markVectors(all: readonly Assessed[]): CriterionResult {
  const marked = all.map(({ finding, key, said }) => {
    const accepted = readAccepted(said.version === '3.1' ? key.v31 : key.v40);
    const base = cvssMetrics[said.version].filter(({ group }) => group === 'base');
    const wrong = base.filter(({ id }) => !(accepted.get(id) ?? []).includes(said.metrics[id] ?? ''));
    const free = byHabit[said.version];
    const share = rational(Math.max(0, base.length - wrong.length - free), base.length - free);
    const witnesses = wrong.map(({ id, name }) =>
      witnessOf({
        finding,
        key,
        element: id,
        name: `${name} (${id})`,
        value: said.metrics[id] ?? null,
        reason: reasons[id] ?? id,
        kind: 'metric',
        detail: { version: said.version },
      }),
    );
    return { share, witnesses };
  });
  const total = sumRational(marked.map(({ share }) => share));
  return {
    criterion: 'vectors',
    earned: multiplyRational(rational(40), divideRational(total, rational(all.length))),
    witnesses: marked.flatMap(({ witnesses }) => witnesses),
  };
}

/** Where the reason for a metric of 4.0 stands: with the metric of 3.1 that asks the same. */
const reasons: Readonly<Record<string, string>> = {
  AT: 'AC',
  VC: 'C',
  VI: 'I',
  VA: 'A',
  SC: 'S',
  SI: 'S',
  SA: 'S',
};

/** `AV:A/C:N|L` as the values that are accepted for each metric. */
function readAccepted(vector: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    vector.split('/').map((part) => {
      const [id = '', values = ''] = part.split(':');
      return [id, values.split('|')];
    }),
  );
}
