import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { newId } from '../db/uuid.ts';
import { recordProgressFact } from '../learning/progress-facts.ts';
import { type SignedIn, signInAs } from './sign-in-as.ts';

/** Somebody who may sit the certification examination: every module quiz is passed. */
export async function anEligibleCandidate(context: Context, legalName = 'Test Person'): Promise<SignedIn> {
  const person = await signInAs(context, { legalName });
  await context.databases.staff.transaction().execute(async (tx) => {
    for (const module of [1, 2, 3, 4, 5, 6])
      await recordProgressFact(tx, { personId: person.personId, fact: { kind: 'module-quiz-passed', module } });
  });
  return person;
}

/** A window put straight into the table, so that it may lie in the past; hours are counted from now. */
export async function anExamWindow(
  { databases }: Pick<Context, 'databases'>,
  window: {
    readonly by: string;
    readonly opensInHours: number;
    readonly lengthHours?: number;
    readonly seats?: number;
    readonly needsCheckIn?: boolean;
    readonly placeUntilHours?: number;
  },
): Promise<string> {
  const { by, opensInHours, lengthHours = 1, seats = 10, needsCheckIn = true, placeUntilHours } = window;
  const id = newId();
  const inHours = (hours: number) => sql<Date>`clock_timestamp() + ${hours} * interval '1 hour'`;
  await databases.staff
    .insertInto('examWindows')
    .values({
      id,
      title: 'Winter window',
      opensAt: inHours(opensInHours),
      closesAt: inHours(opensInHours + lengthHours),
      timeZone: 'Europe/Berlin',
      seats,
      venue: 'place',
      place: 'Room 4',
      placeUntil: placeUntilHours === undefined ? null : inHours(placeUntilHours),
      meetingUrl: null,
      needsCheckIn,
      createdBy: by,
    })
    .execute();
  return id;
}

/** Lets time pass for a window: its times, and what its places promised, move into the past by so many hours. */
export async function letWindowPass(
  { databases }: Pick<Context, 'databases'>,
  id: string,
  hours: number,
): Promise<void> {
  const shift = sql`${hours} * interval '1 hour'`;
  await sql`update exam_windows set opens_at = opens_at - ${shift}, closes_at = closes_at - ${shift} where id = ${id}`.execute(
    databases.staff,
  );
  await sql`update bookings set free_until = free_until - ${shift} where window_id = ${id}`.execute(databases.staff);
}

/** Sets whether a place is needed for the examination, as an administrator would. */
export async function setExamAdmission(context: Context, value: 'booked' | 'on-demand'): Promise<void> {
  await sql`insert into setting_versions (id, name, version, value, reason)
    select gen_random_uuid(), 'examination-admission', 1 + count(*), ${value}, 'test' from setting_versions
    where name = 'examination-admission'`.execute(context.databases.staff);
}

/** Writes down a relation of two people. */
export async function relatePeople(
  { databases }: Pick<Context, 'databases'>,
  relation: { readonly personId: string; readonly kind: 'manages' | 'taught'; readonly otherPersonId: string },
): Promise<void> {
  await databases.staff
    .insertInto('personRelations')
    .values({ id: newId(), ...relation })
    .execute();
}
