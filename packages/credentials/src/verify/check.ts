/** An answer that stands alone: `cannot-tell` is not a no. */
export type Answer = 'yes' | 'no' | 'cannot-tell';

/** The six questions, in the order in which they are answered and read. */
export const checkNames = ['well-formed', 'signature', 'issuer', 'in-date', 'not-suspended', 'not-revoked'] as const;

/** One of the six questions. */
export type CheckName = (typeof checkNames)[number];

/** One question with its answer and the reason as a sentence for people. */
export type Check = { readonly name: CheckName; readonly answer: Answer; readonly sentence: string };

/** All yes is `valid`, any no is `not-valid`, otherwise nobody can tell. */
export function concludeChecks(checks: readonly Check[]): 'valid' | 'not-valid' | 'cannot-tell' {
  if (checks.some((check) => check.answer === 'no')) return 'not-valid';
  return checks.every((check) => check.answer === 'yes') ? 'valid' : 'cannot-tell';
}
