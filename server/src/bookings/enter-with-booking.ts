import { isAssured } from '@cmdsp/bookings';
import type { Tx } from '../db/database.ts';
import { Problem } from '../http/problem.ts';
import { appendRecord } from '../ledger/append-record.ts';

/**
 * Lets a sitting begin that has a booked place: the identity was checked where the window asks for it, and the place
 * counts as used from now on. Does nothing for a sitting on demand. In the transaction that starts the sitting.
 * @throws Problem `sitting-refused` saying what to do
 */
export async function enterWithBooking(tx: Tx, sittingId: string): Promise<void> {
  const booking = await tx
    .selectFrom('sittings as s')
    .innerJoin('bookings as b', 'b.id', 's.bookingId')
    .innerJoin('examWindows as w', 'w.id', 'b.windowId')
    .select(['b.id', 'b.personId', 'b.windowId', 'b.state', 'b.assurance', 'w.needsCheckIn'])
    .where('s.id', '=', sittingId)
    .forNoKeyUpdate('b')
    .executeTakeFirst();
  if (booking === undefined || booking.state === 'attended') return;
  if (booking.state !== 'booked')
    throw new Problem(
      'sitting-refused',
      'The place of this sitting was given back. Book another one on the exam page.',
    );
  if (booking.needsCheckIn && !isAssured(booking.assurance))
    throw new Problem(
      'sitting-refused',
      'Check in with the invigilator first; your identity is looked at before the time runs. Then press start again.',
    );
  await tx.updateTable('bookings').set({ state: 'attended' }).where('id', '=', booking.id).execute();
  await appendRecord(tx, {
    streamKind: 'booking',
    streamId: booking.id,
    kind: 'booking-attended',
    actor: `person:${booking.personId}`,
    body: { window: booking.windowId, sitting: sittingId },
  });
}
