import { Problem } from '../../http/problem.ts';

/** One answer for a sitting that does not exist and one that is somebody else's. */
export function sittingGone(): Problem {
  return new Problem('not-found', 'There is no such sitting among yours. Go back to the exam page.');
}
