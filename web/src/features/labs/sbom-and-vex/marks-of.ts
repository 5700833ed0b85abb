import type { Witness } from '@cmdsp/labs/public';
import type { Mark } from '../../../bench/system-model/mark.ts';

/** The parts of the work, with the kinds of witnesses that belong to each. */
const kinds = {
  bill: ['missed-fault', 'wrong-value', 'needless-repair'],
  feed: ['missed-match', 'false-match'],
  statements: ['no-statement', 'wrong-status', 'wrong-reason', 'needless-statement'],
  order: ['out-of-order', 'unranked', 'needless-rank'],
  plan: ['unplanned', 'wrong-window', 'needless-control', 'no-control', 'needless-work', 'unit-in-use'],
} as const satisfies Record<string, readonly string[]>;

/** A part of the work in this lab. */
export type LabPart = keyof typeof kinds;

/** What points of one part were lost for, by the first element that each witness is about. */
export function marksOf(witnesses: readonly Witness[], part: LabPart): readonly Mark[] {
  const wanted: readonly string[] = kinds[part];
  return witnesses
    .filter(({ kind }) => wanted.includes(kind))
    .flatMap(({ at, kind, sentence }) => {
      const ids = kind === 'missed-fault' ? at : at.slice(0, 1);
      return ids.map((id) => ({ id, tone: 'danger' as const, words: sentence }));
    });
}
