import { assertNever } from '@cmdsp/primitives';
import type { WorkCheck } from '../../work/work-queries.ts';

/** What stands against handing in, as a sentence that says what to do. */
export function obstacleWords(obstacle: WorkCheck['obstacles'][number]): string {
  switch (obstacle.kind) {
    case 'too-few-words':
      return `${obstacle.words} words so far; at least ${obstacle.least} are asked for. Write on, then come back.`;
    case 'too-many-words':
      return `${obstacle.words} words; at most ${obstacle.most} are marked. Shorten it, then come back.`;
    default:
      return assertNever(obstacle);
  }
}
