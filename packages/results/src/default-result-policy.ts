import type { ResultPolicy } from './result-policy.ts';

/** What is promised where a sitting carries no promise of its own: those that are older than promises. */
export const defaultResultPolicy: ResultPolicy = {
  version: 'results-2026-1',
  atOnce: ['practice-bank', 'gate-passed'],
  reviewWorkingDays: 5,
  promisedWorkingDays: 10,
  challengeDays: 30,
  dropped: 'credit-all',
};
