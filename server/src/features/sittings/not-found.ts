import { Problem } from '../../http/problem.ts';

/** One answer for what does not exist and what is somebody else's, so that nobody can tell the two apart. */
export function sittingNotFound(): Problem {
  return new Problem('not-found', 'There is no such sitting among yours. Go back to the exam page.');
}
