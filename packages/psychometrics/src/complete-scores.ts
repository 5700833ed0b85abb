import type { Scores } from './scores.ts';

/** What a missing answer means: no points, as in the examination, or that its person is left out of the analysis. */
export type MissingRule = 'no-points' | 'leave-person-out';

/**
 * Decides about answers that are missing (null), so that every analysis is of one complete table. People who answered
 * nothing at all were not there and are left out in any case. `kept` are the rows (0-based) that remain.
 */
export function completeScores(
  scores: readonly (readonly (number | null)[])[],
  rule: MissingRule,
): { readonly scores: Scores; readonly kept: readonly number[]; readonly missing: number } {
  const kept: number[] = [];
  const complete: number[][] = [];
  let missing = 0;
  for (const [index, row] of scores.entries()) {
    const open = row.filter((score) => score === null).length;
    missing += open;
    if (open === row.length || (rule === 'leave-person-out' && open > 0)) continue;
    kept.push(index);
    complete.push(row.map((score) => score ?? 0));
  }
  return { scores: complete, kept, missing };
}
