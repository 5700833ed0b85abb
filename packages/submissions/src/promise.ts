import { addDuration, type Instant, minutes } from '@cmdsp/primitives';

const minutesADay = 24 * 60;

/** Until when feedback is promised for work handed in at `at`: so many whole days later. */
export function promisedBy(at: Instant, days: number): Instant {
  return addDuration(at, minutes(days * minutesADay));
}

/** How a promise stands. `late` from the moment after it. */
export type PromiseStanding = 'in-time' | 'late';

/** Whether a promise still holds. */
export function standingOf(promise: Instant, now: Instant): PromiseStanding {
  return now > promise ? 'late' : 'in-time';
}
