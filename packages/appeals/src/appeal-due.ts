import { type Due, dueDates, dueOf } from '@cmdsp/complaints';
import type { Instant } from '@cmdsp/primitives';
import type { Appeal, AppealPolicy } from './appeal.ts';

/** By when an appeal that was received now has a reviewer, and by when it is decided. */
export function appealDates(
  receivedAt: Instant,
  { reviewDays, decideDays }: AppealPolicy,
): { readonly reviewBy: Instant; readonly decideBy: Instant } {
  const { acknowledgeBy, decideBy } = dueDates(receivedAt, { acknowledgeDays: reviewDays, decideDays });
  return { reviewBy: acknowledgeBy, decideBy };
}

/** What is due next of an appeal, as for complaints: `acknowledge` is that it gets a reviewer. Null when nothing is. */
export function appealDue(
  { state, reviewBy, decideBy }: Pick<Appeal, 'state' | 'reviewBy' | 'decideBy'>,
  now: Instant,
): Due | null {
  if (state === 'decided' || state === 'withdrawn') return null;
  const asComplaint = state === 'received' ? 'received' : 'acknowledged';
  return dueOf({ state: asComplaint, acknowledgeBy: reviewBy, decideBy }, now);
}
