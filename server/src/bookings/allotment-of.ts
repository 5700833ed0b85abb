import type { Arrangement } from '@cmdsp/accommodations';
import type { Allotment } from '@cmdsp/bookings';
import { milliseconds, minutes, parseRational, type DurationMs } from '@cmdsp/primitives';
import type { Context } from '../context.ts';

/** What is arranged for somebody, as far as their time goes. */
export function allotmentOf({
  timeFactor,
  stopClockBreaks,
}: Pick<Arrangement, 'timeFactor' | 'stopClockBreaks'>): Allotment {
  return {
    timeFactor: parseRational(timeFactor),
    breaks: stopClockBreaks === null ? milliseconds(0) : minutes(stopClockBreaks),
  };
}

/** How long the certification examination takes without accommodation. */
export function examinationTime({ catalogue }: Pick<Context, 'catalogue'>): DurationMs {
  return minutes(catalogue.programme.examination.durationMinutes);
}
