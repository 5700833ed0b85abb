import type { CohortAnswer, ListedCohort } from './cohorts-query.ts';

type Stage = CohortAnswer['stage'];

/** A day in words, “Sat, 21 Nov 2026”. It is a day of the cohort’s time zone and needs no conversion. */
export function dayWords(day: string): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** Where a cohort stands, in words. */
export function stageWords(stage: Stage): string {
  switch (stage.kind) {
    case 'self-paced':
      return 'Self-paced';
    case 'upcoming':
      return stage.daysToGo === 1 ? 'Begins tomorrow' : `Begins in ${stage.daysToGo} days`;
    case 'running':
      return `Week ${stage.week} of ${stage.weeks}`;
    case 'finished':
      return 'Finished';
  }
}

/** The first and last day with the time zone they are meant in. */
export function datesWords({
  startsOn,
  endsOn,
  timeZone,
}: Pick<ListedCohort, 'startsOn' | 'endsOn' | 'timeZone'>): string {
  if (startsOn === null || endsOn === null) return 'No dates';
  return `${dayWords(startsOn)} to ${dayWords(endsOn)} (${timeZone})`;
}

/** How many seats are taken. */
export function seatsWords({ limit, taken, free }: ListedCohort['seats']): string {
  if (limit === null || free === null) return `${taken} taken, no limit`;
  return free === 0 ? `All ${limit} taken` : `${free} of ${limit} free`;
}

/** When people meet, on the clocks of the cohort. */
export function liveWords(
  live: { readonly heldOn: string; readonly startsAt: string; readonly durationMinutes: number },
  timeZone: string,
): string {
  return `${dayWords(live.heldOn)}, ${live.startsAt} (${timeZone}), ${live.durationMinutes} minutes`;
}

/** The same moment on the clocks of whoever reads, or null where they show the same. */
export function ownTimeWords(
  {
    startsAtUtc,
    heldOn,
    startsAt,
  }: { readonly startsAtUtc: string; readonly heldOn: string; readonly startsAt: string },
  ownZone: string,
): string | null {
  const at = new Date(startsAtUtc);
  const day = at.toLocaleDateString('sv-SE', { timeZone: ownZone });
  const time = at.toLocaleTimeString('en-GB', { timeZone: ownZone, hour: '2-digit', minute: '2-digit' });
  if (day === heldOn && time === startsAt) return null;
  return `${day === heldOn ? '' : `${dayWords(day)}, `}${time} where you are (${ownZone})`;
}

/** A moment for staff, in the zone that their browser is in, which is named. */
export function momentWords(at: string): string {
  return new Date(at).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
}

/** The time zone of this browser. */
export function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Every time zone that can be chosen. */
export function listTimeZones(present: string): readonly { readonly value: string; readonly label: string }[] {
  const zones = new Set(['UTC', present, ...Intl.supportedValuesOf('timeZone')]);
  return [...zones].sort().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}
