import type { AnswerKey } from '@cmdsp/questions';

/**
 * How one question is scored instead of by the key that was frozen with its form. `keys`: an answer is scored against every
 * one of them and the best counts; one key replaces the old, several accept several answers. `drop`: the question is no
 * evidence; everybody gets its points, or it leaves points and maximum, as the written policy has it. Plain JSON.
 */
export type ScoringChange =
  | { readonly kind: 'keys'; readonly questionId: string; readonly keys: readonly AnswerKey[] }
  | { readonly kind: 'drop'; readonly questionId: string; readonly policy: 'credit-all' | 'leave-out' };
