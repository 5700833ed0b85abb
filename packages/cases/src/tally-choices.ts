import type { Decision, PlayRecord } from './play-record.ts';

/** From so many other people on, counts may be shown: fewer could be recognised. */
export const fewestForTally = 5;

/** How many of the other people in one role took one decision. */
export type ChoiceCount = Decision & { readonly role: string; readonly count: number };

/** How others chose at the steps of a play, or that too few have played. */
export type Tally =
  | { readonly kind: 'too-few'; readonly people: number; readonly needed: number }
  | { readonly kind: 'counts'; readonly people: number; readonly counts: readonly ChoiceCount[] };

/**
 * Counts of other people's finished plays at the steps this play went through, and at no others. `people` is how many
 * different people stand behind them.
 */
export function tallyChoices({
  record,
  others,
}: {
  readonly record: PlayRecord;
  readonly others: { readonly people: number; readonly counts: readonly ChoiceCount[] };
}): Tally {
  const { people } = others;
  if (people < fewestForTally) return { kind: 'too-few', people, needed: fewestForTally };
  const steps = new Set(record.choices.map(({ step }) => step));
  return { kind: 'counts', people, counts: others.counts.filter(({ step }) => steps.has(step)) };
}
