import { assertNever } from '@cmdsp/primitives';
import type { Obstacle } from '@cmdsp/sittings';

/** An obstacle as the candidate reads it: what it is and what to do. */
export type ObstacleView = {
  readonly kind: Obstacle['kind'] | 'no-form' | 'no-fresh-form' | 'no-booking' | 'not-opened';
  readonly message: string;
  readonly until: string | null;
};

/** Puts an obstacle into words. */
export function obstacleWords(obstacle: Obstacle): ObstacleView {
  const { kind } = obstacle;
  switch (kind) {
    case 'module-quizzes':
      return {
        kind,
        message: `Pass the module quizzes first: ${listed(obstacle.missing)} ${obstacle.missing.length === 1 ? 'is' : 'are'} open.`,
        until: null,
      };
    case 'has-read-bank':
      return {
        kind,
        message:
          'You have read examination questions as a member of staff, so you cannot sit this examination. Write to the certification office if you think that this is a mistake.',
        until: null,
      };
    case 'barred':
      return {
        kind,
        message: 'By a decision about an examination of yours you can sit again from the day below. You can appeal it.',
        until: iso(obstacle.until),
      };
    case 'already-certified':
      return {
        kind,
        message: 'You have passed the certification examination. There is nothing more to sit.',
        until: null,
      };
    case 'waiting-time':
      return {
        kind,
        message:
          'After an examination that was not passed there is a waiting time. Study the topics of your result meanwhile.',
        until: iso(obstacle.until),
      };
    case 'attempts-used':
      return { kind, message: 'All attempts of these twelve months are used.', until: iso(obstacle.until) };
    default:
      return assertNever(kind);
  }
}

function listed(modules: readonly number[]): string {
  const names = modules.map((module) => `module ${module}`);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
