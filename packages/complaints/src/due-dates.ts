import { type Instant, instant } from '@cmdsp/primitives';
import type { Complaint } from './complaint.ts';

/** By when what happens, in days after a complaint was received. */
export type ComplaintPolicy = { readonly acknowledgeDays: number; readonly decideDays: number };

/** What is due next, by when, and how that stands. */
export type Due = {
  readonly step: 'acknowledge' | 'decide';
  readonly by: Instant;
  readonly standing: 'in-time' | 'soon' | 'late';
};

const dayMs = 86_400_000;
/** From two days before it is due, a step is due soon. */
const soonMs = 2 * dayMs;

/** By when a complaint that was received now is acknowledged and decided. */
export function dueDates(
  receivedAt: Instant,
  { acknowledgeDays, decideDays }: ComplaintPolicy,
): { readonly acknowledgeBy: Instant; readonly decideBy: Instant } {
  return {
    acknowledgeBy: instant(receivedAt + acknowledgeDays * dayMs),
    decideBy: instant(receivedAt + decideDays * dayMs),
  };
}

/** What is due next of a complaint; null when nothing is. */
export function dueOf(
  { state, acknowledgeBy, decideBy }: Pick<Complaint, 'state' | 'acknowledgeBy' | 'decideBy'>,
  now: Instant,
): Due | null {
  const due = state === 'received' ? acknowledgeBy : state === 'acknowledged' ? decideBy : null;
  if (due === null) return null;
  const standing = now >= due ? 'late' : now >= due - soonMs ? 'soon' : 'in-time';
  return { step: state === 'received' ? 'acknowledge' : 'decide', by: due, standing };
}
