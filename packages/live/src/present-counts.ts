/** Below this many answers a chart would say who chose what. */
export const fewestAnswers = 3;

/** How many chose each option, and how many answered; `counts` is null while fewer than three have. */
export type PollCounts = { readonly answers: number; readonly counts: readonly number[] | null };

/** Decides what of a poll is shown: never who, and how many chose what only once three have answered. */
export function presentCounts(counts: readonly number[]): PollCounts {
  const answers = counts.reduce((sum, count) => sum + count, 0);
  return { answers, counts: answers < fewestAnswers ? null : [...counts] };
}
