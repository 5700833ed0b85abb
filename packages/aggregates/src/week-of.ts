import { type Instant, instant } from '@cmdsp/primitives';

const dayMs = 86_400_000;
/** The first of January 1970 was a Thursday. */
const daysAfterMonday = 3;

/** The beginning of the week that a moment is in: Monday, midnight, UTC. */
export function weekOf(moment: Instant): Instant {
  const day = Math.floor(moment / dayMs);
  const weekday = (((day + daysAfterMonday) % 7) + 7) % 7;
  return instant((day - weekday) * dayMs);
}
