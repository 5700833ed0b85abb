import { dueReminder, isMissed } from '@cmdsp/bookings';
import { instant } from '@cmdsp/primitives';
import { sql } from 'kysely';
import { lockBooking } from '../../bookings/booking-row.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { notify } from '../../notifications/notify.ts';
import { readSetting } from '../../settings/read-setting.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { momentWords } from '../../time-zones/moment-words.ts';

/**
 * What bookings need with time: reminders seven days and one day before, absences once a window has closed, and old words
 * of excuses forgotten. Each booking is settled in a transaction of its own, so it may be repeated, interrupted and run by
 * several processes at once. Returns how many of each.
 */
export async function tendBookings({ databases }: Pick<Context, 'databases'>): Promise<{
  readonly reminded: number;
  readonly missed: number;
  readonly forgotten: number;
}> {
  const { staff } = databases;
  const now = await databaseNow(staff);
  const ahead = await staff
    .selectFrom('bookings as b')
    .innerJoin('examWindows as w', 'w.id', 'b.windowId')
    .select('b.id')
    .where('b.state', '=', 'booked')
    .where('w.opensAt', '<', new Date(now + 7 * 86_400_000))
    .orderBy('w.opensAt')
    .execute();
  const settled = { reminded: 0, missed: 0 };
  for (const { id } of ahead) {
    const happened = await staff.transaction().execute(async (tx) => settle(tx, id));
    if (happened !== null) settled[happened] += 1;
  }
  return { ...settled, forgotten: await forgetExcuses(staff) };
}

async function settle(tx: Tx, id: string): Promise<'reminded' | 'missed' | null> {
  const booking = await lockBooking(tx, { id, personId: null });
  if (booking === null) return null;
  const now = await databaseNow(tx);
  const { row, opensAt, closesAt, timeZone, title } = booking;
  if (isMissed({ state: row.state, closesAt: instant(closesAt.getTime()), now })) {
    await markMissed(tx, booking);
    return 'missed';
  }
  const due =
    row.state === 'booked'
      ? dueReminder({
          bookedAt: instant(row.bookedAt.getTime()),
          opensAt: instant(opensAt.getTime()),
          reminded: row.remindedDays,
          now,
        })
      : null;
  if (due === null) return null;
  await tx.updateTable('bookings').set({ remindedDays: due }).where('id', '=', id).execute();
  await notify(tx, [
    {
      personId: row.personId,
      kind: 'exam',
      // A window that moved is reminded of anew.
      eventKey: `booking:${id}:reminder:${due}:${opensAt.getTime()}`,
      title:
        due === 1 ? `Your exam is tomorrow: ${title}`.slice(0, 200) : `Your exam is in a week: ${title}`.slice(0, 200),
      body: `Start between ${momentWords(opensAt, timeZone)} and ${momentWords(closesAt, timeZone)}. Have an identity document at hand.`,
      path: '/bookings',
    },
  ]);
  return 'reminded';
}

async function markMissed(tx: Tx, booking: NonNullable<Awaited<ReturnType<typeof lockBooking>>>): Promise<void> {
  const { row, title } = booking;
  await tx
    .updateTable('bookings')
    .set({ state: 'no-show', endedAt: sql<Date>`clock_timestamp()` })
    .where('id', '=', row.id)
    .execute();
  const seats = await tx
    .updateTable('sittings')
    .set({ state: 'voided', finishedAt: sql<Date>`clock_timestamp()` })
    .where('bookingId', '=', row.id)
    .where('state', '=', 'scheduled')
    .returning('id')
    .execute();
  for (const { id } of seats) {
    await appendRecord(tx, {
      streamKind: 'sitting',
      streamId: id,
      kind: 'sitting-voided',
      actor: 'system',
      reason: 'never started',
      body: {},
    });
  }
  await appendRecord(tx, {
    streamKind: 'booking',
    streamId: row.id,
    kind: 'booking-missed',
    actor: 'system',
    reason: 'The window closed and the sitting was not started',
    body: { doesAbsenceCount: row.doesAbsenceCount },
  });
  const days = await readSetting(tx, 'booking-excuse-days');
  await notify(tx, [
    {
      personId: row.personId,
      kind: 'exam',
      eventKey: `booking:${row.id}:missed`,
      title: `Your exam was not started: ${title}`.slice(0, 200),
      body: `${row.doesAbsenceCount ? 'It counts as an attempt, as was said when you booked.' : 'It costs you no attempt.'} If something kept you, say so within ${days} days; an officer decides. You can book another place.`,
      path: '/bookings',
    },
  ]);
}

async function forgetExcuses(db: Context['databases']['staff']): Promise<number> {
  const days = await readSetting(db, 'booking-excuse-keep-days');
  const forgotten = await db
    .updateTable('bookings')
    .set({ excuse: null, excuseReason: null })
    .where('excuse', 'is not', null)
    .where('excuseDecidedAt', '<', sql<Date>`clock_timestamp() - ${days} * interval '1 day'`)
    .executeTakeFirst();
  return Number(forgotten.numUpdatedRows);
}
