import { addDuration, instant, minutes, rational, seconds } from '@cmdsp/primitives';
import type { OpenSitting, ScheduledSitting, SittingTerms } from '../sitting.ts';

const noon = instant(1_795_262_400_000);

/** A sitting of 60 minutes with 30 seconds of grace, whose window is open at `noon` for an hour. */
export function aScheduledSitting(values: Partial<SittingTerms> = {}): ScheduledSitting {
  return {
    kind: 'scheduled',
    id: 's-1',
    window: { opensAt: noon, closesAt: addDuration(noon, minutes(60)) },
    personalTime: minutes(60),
    accommodation: rational(1),
    credit: minutes(0),
    grace: seconds(30),
    ...values,
  };
}

/** The same, started at the opening of the window, with the lease at fence 1 of `tab-a`. */
export function anOpenSitting(values: Partial<OpenSitting> = {}): OpenSitting {
  const lease = { fence: 1, holder: 'tab-a', since: 1 };
  return { ...aScheduledSitting(), kind: 'open', startedAt: noon, lease, ...values };
}
