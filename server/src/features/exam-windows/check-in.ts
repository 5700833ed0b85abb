import { type Assurance, checkInFault, type DocumentKind } from '@cmdsp/bookings';
import { sql } from 'kysely';
import { lockBooking } from '../../bookings/booking-row.ts';
import { doesInvigilate } from '../../bookings/invigilates.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import type { Person } from '../../http/viewer.ts';
import { requireNoConflict } from '../../impartiality/conflict-between.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { databaseNow } from '../../sittings/database-now.ts';

/** How early people are let in, before the window opens. */
const earlyMs = 2 * 3_600_000;

/** What an invigilator saw. */
export type CheckIn = {
  readonly windowId: string;
  readonly bookingId: string;
  readonly assurance: Assurance;
  readonly documents: readonly DocumentKind[];
};

/**
 * Records how sure the invigilator is who somebody is: a level and kinds of documents, never a number or a picture. Until
 * the start it may be corrected; every version stands in the ledger. @throws Problem `not-found`, `request-malformed`,
 * `not-permitted`, `conflict-of-interest`, `window-refused`
 */
export async function checkIn(
  { databases }: Pick<Context, 'databases'>,
  { windowId, bookingId, assurance, documents }: CheckIn,
  person: Person,
): Promise<void> {
  const fault = checkInFault({ assurance, documents });
  if (fault !== null) throw new Problem('request-malformed', faultWords[fault]);
  const by = person.personId;
  await databases.staff.transaction().execute(async (tx) => {
    await requireOnTheDay(tx, { person, windowId });
    const booking = await lockBooking(tx, { id: bookingId, personId: null });
    if (booking === null || booking.row.windowId !== windowId)
      throw new Problem('not-found', 'There is no such place in this window.');
    const { personId, state, assurance: before } = booking.row;
    if (state !== 'booked')
      throw new Problem(
        'window-refused',
        state === 'attended'
          ? 'The examination has begun; what was recorded at check-in stays.'
          : 'This place is not held any more, so nobody can be checked in for it.',
      );
    const now = await databaseNow(tx);
    if (now < booking.opensAt.getTime() - earlyMs || now > booking.closesAt.getTime())
      throw new Problem(
        'window-refused',
        'People are checked in from two hours before the opening until the last start.',
      );
    await requireNoConflict(tx, { assignment: 'invigilate', actorId: by, personIds: [personId] });
    await tx
      .updateTable('bookings')
      .set({ checkedInAt: sql<Date>`clock_timestamp()`, checkedInBy: by, assurance, documents: [...documents] })
      .where('id', '=', bookingId)
      .execute();
    await appendRecord(tx, {
      streamKind: 'booking',
      streamId: bookingId,
      kind: before === null ? 'identity-checked' : 'identity-checked-again',
      actor: `person:${by}`,
      body: { assurance, documents: [...documents] },
    });
  });
}

/** Whoever plans windows, and whoever invigilates this one. @throws Problem `not-permitted` */
export async function requireOnTheDay(
  tx: Tx,
  { person, windowId }: { readonly person: Person; readonly windowId: string },
): Promise<void> {
  if (mayPlan(person) || (await doesInvigilate(tx, { windowId, personId: person.personId }))) return;
  throw new Problem('not-permitted', 'You do not invigilate this window. Ask the certification office.');
}

/** Whether somebody plans windows, and so sees all of them. */
export function mayPlan({ roles }: Person): boolean {
  return roles.includes('officer') || roles.includes('administrator');
}

const faultWords = {
  'repeated-document': 'Choose two different documents.',
  'too-few-documents': 'Choose what you looked at.',
  'too-many-documents': 'These are more documents than the level says.',
} as const;
