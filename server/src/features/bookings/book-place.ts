import { type BookingTerms, judgeBooking, judgeMove } from '@cmdsp/bookings';
import { instant, type Instant } from '@cmdsp/primitives';
import { sql } from 'kysely';
import { profileOf } from '../../accommodations/profile-of.ts';
import { allotmentOf, examinationTime } from '../../bookings/allotment-of.ts';
import { lockBooking } from '../../bookings/booking-row.ts';
import { readBookingRules } from '../../bookings/read-booking-rules.ts';
import { lockWindows, type WindowRow, windowOf } from '../../bookings/window-row.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { notify } from '../../notifications/notify.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { findObstaclesOf } from '../../sittings/eligibility-of.ts';
import { obstacleWords } from '../../sittings/obstacle-words.ts';
import { momentWords } from '../../time-zones/moment-words.ts';
import { listSittingsOf } from './queries.ts';
import { refusalWords } from './refusal-words.ts';

type Wanted = { readonly personId: string; readonly windowId: string };

/**
 * Gives somebody a place in a window. The window is locked while its places are counted, so the last one goes to one
 * person. @throws Problem `not-found`, `booking-refused` saying why
 */
export async function bookPlace(context: Context, wanted: Wanted): Promise<{ id: string }> {
  return context.databases.staff.transaction().execute(async (tx) => {
    await takeTurns(tx, wanted.personId);
    const [window] = await lockWindows(tx, [wanted.windowId]);
    if (window === undefined) throw windowNotFound();
    const ahead = await tx
      .selectFrom('bookings')
      .select(['id', 'windowId'])
      .where('personId', '=', wanted.personId)
      .where('state', '=', 'booked')
      .executeTakeFirst();
    // Pressing twice books once.
    if (ahead?.windowId === wanted.windowId) return { id: ahead.id };
    if (ahead !== undefined)
      throw new Problem('booking-refused', 'You have a place already. Move it, or give it back first.');
    return { id: await takePlace(context, tx, { ...wanted, window, movedFrom: null }) };
  });
}

/**
 * Exchanges a place for one in another window: both steps or neither. @throws Problem `not-found`, `booking-refused`
 */
export async function movePlace(
  context: Context,
  { bookingId, personId, windowId }: Wanted & { readonly bookingId: string },
): Promise<{ id: string }> {
  return context.databases.staff.transaction().execute(async (tx) => {
    await takeTurns(tx, personId);
    const known = await tx
      .selectFrom('bookings')
      .select('windowId')
      .where('id', '=', bookingId)
      .where('personId', '=', personId)
      .executeTakeFirst();
    if (known === undefined) throw new Problem('not-found', 'There is no such booking among yours.');
    if (known.windowId === windowId) return { id: bookingId };
    const windows = await lockWindows(tx, [known.windowId, windowId]);
    const window = windows.find(({ id }) => id === windowId);
    if (window === undefined) throw windowNotFound();
    const booking = await lockBooking(tx, { id: bookingId, personId });
    if (booking === null) throw new Problem('not-found', 'There is no such booking among yours.');
    const now = await databaseNow(tx);
    const moved = judgeMove(booking.held, now);
    if (!moved.ok) throw new Problem('booking-refused', refusalWords(moved.problem, booking.timeZone));
    await tx
      .updateTable('bookings')
      .set({ state: 'moved', endedAt: new Date(now) })
      .where('id', '=', bookingId)
      .execute();
    await appendRecord(tx, {
      streamKind: 'booking',
      streamId: bookingId,
      kind: 'booking-moved',
      actor: `person:${personId}`,
      body: { to: windowId },
    });
    return { id: await takePlace(context, tx, { personId, windowId, window, movedFrom: bookingId }) };
  });
}

/** Two requests of one person come after each other; taken before any window, so that nobody waits in a circle. */
async function takeTurns(tx: Tx, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`cmdsp-booking-${personId}`}, 0))`.execute(tx);
}

async function takePlace(
  context: Context,
  tx: Tx,
  { personId, windowId, window, movedFrom }: Wanted & { readonly window: WindowRow; readonly movedFrom: string | null },
): Promise<string> {
  const now = await databaseNow(tx);
  const terms = await requireTerms(context, tx, { personId, window, now });
  const id = newId();
  const { freeUntil, doesAbsenceCount } = terms;
  await tx
    .insertInto('bookings')
    .values({ id, windowId, personId, freeUntil: new Date(freeUntil), doesAbsenceCount })
    .execute();
  await appendRecord(tx, {
    streamKind: 'booking',
    streamId: id,
    kind: 'booking-made',
    actor: `person:${personId}`,
    body: { window: windowId, freeUntil, doesAbsenceCount, movedFrom },
  });
  const when = momentWords(window.opensAt, window.timeZone);
  await notify(tx, [
    {
      personId,
      kind: 'exam',
      eventKey: `booking:${id}:made`,
      title: `Your place is booked: ${window.title}`.slice(0, 200),
      body: `You can start from ${when}. You can give the place back without cost until ${momentWords(freeUntil, window.timeZone)}.`,
      path: '/bookings',
    },
  ]);
  return id;
}

async function requireTerms(
  context: Context,
  tx: Tx,
  { personId, window, now }: { readonly personId: string; readonly window: WindowRow; readonly now: Instant },
): Promise<BookingTerms> {
  // What passes by itself is looked at for the day of the window, not for today.
  const [obstacle] = await findObstaclesOf(tx, {
    personId,
    programme: context.catalogue.programme,
    sittings: await listSittingsOf(tx, personId),
    now: instant(Math.max(now, window.opensAt.getTime())),
  });
  if (obstacle !== undefined) throw new Problem('booking-refused', obstacleWords(obstacle).message);
  const judged = judgeBooking({
    window: windowOf(window),
    taken: window.taken,
    rules: await readBookingRules(tx),
    personalTime: examinationTime(context),
    allotment: allotmentOf(await profileOf(tx, personId, window.opensAt.toISOString().slice(0, 10))),
    now,
  });
  if (!judged.ok) throw new Problem('booking-refused', refusalWords(judged.problem, window.timeZone));
  return judged.value;
}

function windowNotFound(): Problem {
  return new Problem('not-found', 'There is no such window. Load the page again.');
}
