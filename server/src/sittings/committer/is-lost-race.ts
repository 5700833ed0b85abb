import { isRefused } from './is-refused.ts';

/**
 * True when a batch met what another process wrote to the same sitting at the same moment: it had not seen that record
 * when it locked the sitting, and its own has the same number. Nothing was written; the next try sees it.
 */
export function isLostRace(cause: unknown): boolean {
  return (cause instanceof Error && 'code' in cause && cause.code === uniqueViolation) || isRefused(cause);
}

const uniqueViolation = '23505';
