import type { Instant } from '@cmdsp/primitives';
import { deadlineOf, frozenDeadlineOf, phaseOf, type Sitting } from '@cmdsp/sittings';
import type { Standing } from './save-request.ts';

/** How a sitting stands, told with every answer. While the clock stands, the deadline is the one it was stopped at. */
export function standingOf(sitting: Sitting, now: Instant): Standing {
  const phase = phaseOf(sitting, now);
  if (sitting.kind === 'scheduled' || sitting.startedAt === null || sitting.lease === null) {
    return { now, deadline: null, pausedAt: null, phase, fence: null };
  }
  const { fence } = sitting.lease;
  if (sitting.kind === 'open' && phase === 'paused') {
    return { now, deadline: frozenDeadlineOf(sitting), pausedAt: sitting.pause?.at ?? null, phase, fence };
  }
  return { now, deadline: deadlineOf({ ...sitting, startedAt: sitting.startedAt }), pausedAt: null, phase, fence };
}
