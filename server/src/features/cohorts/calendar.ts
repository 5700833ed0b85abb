import { type CalendarEntry, eventsOf, instantOfLocal, writeCalendar } from '@cmdsp/cohorts';
import { addDuration, instant, minutes } from '@cmdsp/primitives';
import { sql } from 'kysely';
import { bookingEntries } from '../../bookings/booking-entries.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { titleOfModule } from './present-cohort.ts';
import { type CohortRow, listCohortRows, findCohortRow, listLiveDates, listModuleDates } from './queries.ts';
import { hashToken, newToken } from './secret-token.ts';
import { dayWords, instantWords } from '../../time-zones/time-words.ts';
import { zoneOf } from '../../time-zones/zone.ts';

/** Makes the address of somebody's calendar, told this once; an earlier one stops working. */
export async function createCalendar(
  { databases, config }: Pick<Context, 'databases' | 'config'>,
  personId: string,
): Promise<{ readonly url: string }> {
  const { token, tokenHash } = newToken();
  await asPerson(databases.candidate, personId, async (tx) => {
    await endCalendar(tx, personId);
    await tx.insertInto('cohortCalendars').values({ id: newId(), personId, tokenHash }).execute();
  });
  return { url: `${config.publicUrl}/api/calendar/${token}.ics` };
}

/** Takes somebody's calendar address back; harmless when there is none. */
export async function revokeCalendar({ databases }: Pick<Context, 'databases'>, personId: string): Promise<void> {
  await asPerson(databases.candidate, personId, (tx) => endCalendar(tx, personId));
}

/**
 * The dates of whoever made this address, as iCalendar: of the cohort they learn in, of those they teach, and of the
 * examination that they booked, as they are now. @throws Problem `not-found` for an address that was taken back or never was
 */
export async function readCalendar(context: Context, file: string): Promise<string> {
  const { staff } = context.databases;
  const calendar = await staff
    .selectFrom('cohortCalendars')
    .select('personId')
    .where('tokenHash', '=', hashToken(file.replace(/\.ics$/, '')))
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  if (calendar === undefined)
    throw new Problem('not-found', 'This calendar address does not work any more. Make a new one on the page Cohort.');
  const cohorts = await listCohortsOfPerson(context, calendar.personId);
  const entries = await Promise.all(cohorts.map((cohort) => entriesOf(context, cohort)));
  return writeCalendar({
    name: cohorts.length === 1 && cohorts[0] !== undefined ? `CMDSP: ${cohorts[0].title}` : 'CMDSP',
    timeZone: cohorts[0]?.timeZone ?? 'UTC',
    entries: [...entries.flat(), ...(await bookingEntries(context, { personId: calendar.personId, bookingId: null }))],
  });
}

async function endCalendar(tx: Parameters<Parameters<typeof asPerson>[2]>[0], personId: string): Promise<void> {
  await tx
    .updateTable('cohortCalendars')
    .set({ revokedAt: sql<Date>`clock_timestamp()` })
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .execute();
}

async function listCohortsOfPerson({ databases }: Context, personId: string): Promise<readonly CohortRow[]> {
  const { staff } = databases;
  const member = await staff
    .selectFrom('cohortMembers')
    .select('cohortId')
    .where('personId', '=', personId)
    .executeTakeFirst();
  const own = member === undefined ? null : await findCohortRow(staff, member.cohortId);
  const taught = await listCohortRows(staff, { facilitator: personId });
  return [...(own === null ? [] : [own]), ...taught.filter(({ id }) => id !== own?.id)];
}

async function entriesOf(context: Context, cohort: CohortRow): Promise<readonly CalendarEntry[]> {
  const { staff } = context.databases;
  const { publicUrl } = context.config;
  const [modules, liveDates] = [await listModuleDates(staff, cohort.id), await listLiveDates(staff, cohort.id)];
  const urlOf = new Map(liveDates.map(({ id, meetingUrl }) => [id, meetingUrl]));
  const host = new URL(publicUrl).hostname;
  const base = { changedAt: instant(cohort.changedAt.getTime()), sequence: cohort.revision };
  return eventsOf({ modules, liveDates }).map((event): CalendarEntry => {
    if (event.kind !== 'live') {
      const opens = event.kind === 'module-opens';
      return {
        ...base,
        kind: 'day',
        uid: `${cohort.id}-${event.kind}-${event.module}@${host}`,
        day: event.day,
        summary: `Module ${event.module} ${opens ? 'opens' : 'closes'}: ${titleOfModule(context, event.module)}`,
        description: `${cohort.title}. ${opens ? 'From' : 'Until the end of'} ${dayWords(event.day)} (time zone ${cohort.timeZone}).`,
        url: `${publicUrl}/cohort`,
      };
    }
    const { date, time } = { date: event.heldOn, time: event.startsAt };
    const startsAt = instantOfLocal({ date, time }, zoneOf(cohort.timeZone));
    // What eventsOf was given are rows, and it gives them back with their id.
    const { id } = event as typeof event & { readonly id: string };
    const meetingUrl = urlOf.get(id) ?? null;
    return {
      ...base,
      kind: 'time',
      uid: `${id}@${host}`,
      startsAt,
      endsAt: addDuration(startsAt, minutes(event.durationMinutes)),
      summary: event.title,
      description: `${cohort.title}, module ${event.module}. ${instantWords({ date, time, timeZone: cohort.timeZone })}.`,
      ...(meetingUrl === null ? {} : { location: meetingUrl }),
      url: meetingUrl ?? `${publicUrl}/cohort`,
    };
  });
}
