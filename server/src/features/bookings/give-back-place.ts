import { countsAsAttempt, judgeCancellation } from '@cmdsp/bookings';
import { lockBooking } from '../../bookings/booking-row.ts';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { notify } from '../../notifications/notify.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { refusalWords } from './refusal-words.ts';

/**
 * Gives a place back; others may take it from that moment. Repeating it does nothing.
 * @throws Problem `not-found`, `booking-refused`
 */
export async function giveBackPlace(
  { databases }: Pick<Context, 'databases'>,
  { bookingId, personId }: { readonly bookingId: string; readonly personId: string },
): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    const booking = await lockBooking(tx, { id: bookingId, personId });
    if (booking === null) throw new Problem('not-found', 'There is no such booking among yours.');
    if (booking.row.state === 'cancelled') return;
    const now = await databaseNow(tx);
    const cancelled = judgeCancellation(booking.held, now);
    if (!cancelled.ok) throw new Problem('booking-refused', refusalWords(cancelled.problem, booking.timeZone));
    const { isLate } = cancelled.value;
    await tx
      .updateTable('bookings')
      .set({ state: 'cancelled', isLate, endedAt: new Date(now) })
      .where('id', '=', bookingId)
      .execute();
    const costsAttempt = countsAsAttempt({ ...booking.absence, state: 'cancelled', isLate });
    await appendRecord(tx, {
      streamKind: 'booking',
      streamId: bookingId,
      kind: 'booking-cancelled',
      actor: `person:${personId}`,
      body: { isLate, costsAttempt },
    });
    await notify(tx, [
      {
        personId,
        kind: 'exam',
        eventKey: `booking:${bookingId}:cancelled`,
        title: `Your place was given back: ${booking.title}`.slice(0, 200),
        body: costsAttempt
          ? 'It was after the time for giving it back without cost, so it counts as an attempt. You can say why, and an officer decides.'
          : 'It costs nothing. You can book another place.',
        path: '/bookings',
      },
    ]);
  });
}
