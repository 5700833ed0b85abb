import { assertNever } from '@cmdsp/primitives';
import type { HandInObstacle } from '@cmdsp/submissions';

/** What stands against handing in, as a sentence that says what to do. */
export function obstacleWords(obstacle: HandInObstacle): string {
  switch (obstacle.kind) {
    case 'too-few-words':
      return `The text has ${obstacle.words} words; at least ${obstacle.least} are asked for.`;
    case 'too-many-words':
      return `The text has ${obstacle.words} words; at most ${obstacle.most} are marked. Shorten it, then hand it in.`;
    default:
      return assertNever(obstacle);
  }
}
