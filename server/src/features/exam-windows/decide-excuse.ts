import { sql } from 'kysely';
import { lockBooking } from '../../bookings/booking-row.ts';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { requireNoConflict } from '../../impartiality/conflict-between.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { encryptPersonalData } from '../../ledger/personal-data.ts';
import { notify } from '../../notifications/notify.ts';

/**
 * Decides whether an absence is excused; an accepted excuse gives the attempt back. Its writer reads the reason.
 * @throws Problem `not-found`, `conflict` when it was decided already, `conflict-of-interest`
 */
export async function decideExcuse(
  { databases, secrets }: Pick<Context, 'databases' | 'secrets'>,
  {
    windowId,
    bookingId,
    outcome,
    reason,
    by,
  }: {
    readonly windowId: string;
    readonly bookingId: string;
    readonly outcome: 'accepted' | 'declined';
    readonly reason: string;
    readonly by: string;
  },
): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    const booking = await lockBooking(tx, { id: bookingId, personId: null });
    if (booking === null || booking.row.windowId !== windowId || booking.row.excuseAskedAt === null)
      throw new Problem('not-found', 'There is no such excuse.');
    if (booking.row.excuseOutcome !== null) throw new Problem('conflict', 'This excuse was decided already.');
    const { personId } = booking.row;
    await requireNoConflict(tx, { assignment: 'handle-complaint', actorId: by, personIds: [personId] });
    await tx
      .updateTable('bookings')
      .set({
        excuseOutcome: outcome,
        excuseReason: reason,
        excuseDecidedBy: by,
        excuseDecidedAt: sql<Date>`clock_timestamp()`,
      })
      .where('id', '=', bookingId)
      .execute();
    await appendRecord(tx, {
      streamKind: 'booking',
      streamId: bookingId,
      kind: 'excuse-decided',
      actor: `person:${by}`,
      // The reason speaks of the person, so it is encrypted for them.
      body: { outcome, personalData: await encryptPersonalData(tx, { secrets, personId, value: { reason } }) },
    });
    await notify(tx, [
      {
        personId,
        kind: 'exam',
        eventKey: `booking:${bookingId}:excuse-decided`,
        title: outcome === 'accepted' ? 'Your absence is excused' : 'Your absence is not excused',
        body:
          outcome === 'accepted'
            ? `${booking.title}: it does not count as an attempt. The reason stands on the page of your bookings.`
            : `${booking.title}: it counts as it was said when you booked. The reason stands on the page of your bookings; you may appeal.`,
        path: '/bookings',
      },
    ]);
  });
}
