import { type Instant } from '@cmdsp/primitives';

/** How many days before the opening people are reminded. */
export const reminderDays = [7, 1] as const;

const day = 86_400_000;

/** The reminder that is due now, in days before the opening; null when none is. `reminded` is the last one that went out. */
export function dueReminder(options: {
  readonly bookedAt: Instant;
  readonly opensAt: Instant;
  readonly reminded: number | null;
  readonly now: Instant;
}): number | null {
  const { bookedAt, opensAt, reminded, now } = options;
  const left = opensAt - now;
  if (left <= 0) return null;
  const due = reminderDays.findLast((days) => left <= days * day);
  if (due === undefined) return null;
  // Whoever booked inside those days knows it: the booking itself said so.
  if (opensAt - bookedAt <= due * day) return null;
  return reminded === null || due < reminded ? due : null;
}
