import type { Instant } from '@cmdsp/primitives';
import { deadlineOf, phaseOf, type Sitting } from '@cmdsp/sittings';
import type { Standing } from './save-request.ts';

/** How a sitting stands, told with every answer. */
export function standingOf(sitting: Sitting, now: Instant): Standing {
  const phase = phaseOf(sitting, now);
  if (sitting.kind === 'scheduled' || sitting.startedAt === null || sitting.lease === null) {
    return { now, deadline: null, phase, fence: null };
  }
  return { now, deadline: deadlineOf({ ...sitting, startedAt: sitting.startedAt }), phase, fence: sitting.lease.fence };
}
