import { Problem } from '../../http/problem.ts';

/** The refusal for runs that are not there or belong to somebody else: the answer is the same. */
export function runNotFound(): Problem {
  return new Problem('not-found', 'You have no run at this address. Your runs are listed with their lab.');
}
