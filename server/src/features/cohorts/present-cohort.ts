import { countSeats, instantOfLocal, stageOf } from '@cmdsp/cohorts';
import type { Context } from '../../context.ts';
import type { CohortRow, LiveDateRow } from './queries.ts';
import { dayIn } from './queries.ts';
import { zoneOf } from '../../time-zones/zone.ts';

/** What everybody may know about a cohort that they may know of. */
export function presentSummary(row: CohortRow, now: Date) {
  const { id, title, startsOn, endsOn, timeZone, seats, joined, invited } = row;
  return {
    id,
    title,
    startsOn,
    endsOn,
    timeZone,
    stage: stageOf({ startsOn, endsOn, today: dayIn(now, timeZone) }),
    seats: countSeats({ limit: seats, joined, invited }),
  };
}

/** How many people a cohort has. */
export function presentPeople({ joined, invited, left }: CohortRow) {
  return { joined, invited, left };
}

/** A live date with the moment that its wall-clock time means. */
export function presentLiveDate(
  { id, module, title, heldOn, startsAt, durationMinutes, meetingUrl }: LiveDateRow,
  timeZone: string,
) {
  const at = instantOfLocal({ date: heldOn, time: startsAt }, zoneOf(timeZone));
  return {
    id,
    module,
    title,
    heldOn,
    startsAt,
    durationMinutes,
    meetingUrl,
    startsAtUtc: new Date(at).toISOString(),
  };
}

/** The title of a module of the programme. */
export function titleOfModule({ catalogue }: Pick<Context, 'catalogue'>, module: number): string {
  return catalogue.programme.modules.find(({ number }) => number === module)?.title ?? `Module ${module}`;
}
