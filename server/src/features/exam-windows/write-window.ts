import { sql } from 'kysely';
import { lockWindows, type WindowRow } from '../../bookings/window-row.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { notify } from '../../notifications/notify.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { momentWords } from '../../time-zones/moment-words.ts';
import { columnsOf, requireSound, type WindowPlan } from './plan.ts';

/** Plans a window. @throws Problem `window-refused` with both times where something contradicts itself */
export async function planWindow(
  context: Pick<Context, 'databases' | 'catalogue' | 'config'>,
  { plan, by }: { readonly plan: WindowPlan; readonly by: string },
): Promise<{ id: string }> {
  const columns = columnsOf(plan);
  const id = newId();
  await context.databases.staff.transaction().execute(async (tx) => {
    await requireSound(context, tx, { columns, taken: 0, mayHaveOpened: false });
    await tx
      .insertInto('examWindows')
      .values({ id, ...columns, createdBy: by })
      .execute();
    await record(tx, { id, kind: 'window-planned', by, reason: null, body: bodyOf(columns) });
  });
  return { id };
}

/**
 * Changes a window as a whole. After it has opened only its last start may move, and only later, and there may be more
 * places. Whoever has booked hears of another time or place and may give the place back without cost.
 * @throws Problem `not-found`, `conflict` when somebody else changed it meanwhile, `window-refused`
 */
export async function changeWindow(
  context: Pick<Context, 'databases' | 'catalogue' | 'config'>,
  {
    id,
    revision,
    plan,
    by,
  }: { readonly id: string; readonly revision: number; readonly plan: WindowPlan; readonly by: string },
): Promise<void> {
  const columns = columnsOf(plan);
  await context.databases.staff.transaction().execute(async (tx) => {
    const before = await lockWindow(tx, id);
    if (before.revision !== revision)
      throw new Problem('conflict', 'Somebody else changed this window meanwhile. Load the page again and look.');
    const hasOpened = before.opensAt.getTime() <= (await databaseNow(tx));
    if (hasOpened && isMoreThanLonger(before, columns))
      throw new Problem(
        'window-refused',
        'This window has opened. Its last start can be moved to later and it can have more places; everything else stays.',
      );
    await requireSound(context, tx, { columns, taken: before.taken, mayHaveOpened: hasOpened });
    await tx
      .updateTable('examWindows')
      .set({ ...columns, revision: revision + 1, changedAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', id)
      .execute();
    // Seats that were taken and not started yet follow the window.
    await tx
      .updateTable('sittings')
      .set({ windowClosesAt: columns.closesAt })
      .where('state', '=', 'scheduled')
      .where('bookingId', 'in', (from) => from.selectFrom('bookings').select('id').where('windowId', '=', id))
      .execute();
    await record(tx, {
      id,
      kind: 'window-changed',
      by,
      reason: null,
      body: { revision: revision + 1, ...bodyOf(columns) },
    });
    if (isOtherAppointment(before, columns)) await tellThoseWhoBooked(tx, { id, revision: revision + 1, columns });
  });
}

/** Locks a window. @throws Problem `not-found`, `window-refused` when it was called off */
export async function lockWindow(tx: Tx, id: string): Promise<WindowRow> {
  const [window] = await lockWindows(tx, [id]);
  if (window === undefined) throw new Problem('not-found', 'There is no such window.');
  if (window.cancelledAt !== null) throw new Problem('window-refused', 'This window was called off.');
  return window;
}

type Columns = ReturnType<typeof columnsOf>;

function isMoreThanLonger(before: WindowRow, after: Columns): boolean {
  return (
    before.opensAt.getTime() !== after.opensAt.getTime() ||
    before.closesAt > after.closesAt ||
    before.venue !== after.venue ||
    before.place !== after.place ||
    before.needsCheckIn !== after.needsCheckIn ||
    before.examBrowser !== after.examBrowser
  );
}

function isOtherAppointment(before: WindowRow, after: Columns): boolean {
  return (
    before.opensAt.getTime() !== after.opensAt.getTime() ||
    before.closesAt.getTime() !== after.closesAt.getTime() ||
    before.venue !== after.venue ||
    before.place !== after.place ||
    before.examBrowser !== after.examBrowser
  );
}

async function tellThoseWhoBooked(
  tx: Tx,
  { id, revision, columns }: { readonly id: string; readonly revision: number; readonly columns: Columns },
): Promise<void> {
  const { opensAt, closesAt, timeZone, title, place, examBrowser } = columns;
  const people = await tx
    .updateTable('bookings')
    // Whoever booked another time may think again until this one opens, and is reminded of it anew.
    .set({ freeUntil: opensAt, remindedDays: null })
    .where('windowId', '=', id)
    .where('state', '=', 'booked')
    .returning('personId')
    .execute();
  const browser = examBrowser === 'required' ? ' It is sat in Safe Exam Browser.' : '';
  const where = place === null ? 'remotely' : `at ${place}`;
  await notify(
    tx,
    people.map(({ personId }) => ({
      personId,
      kind: 'exam' as const,
      eventKey: `window:${id}:changed:${revision}`,
      title: `Your exam window was changed: ${title}`.slice(0, 200),
      body: `Start between ${momentWords(opensAt, timeZone)} and ${momentWords(closesAt, timeZone)}, ${where}.${browser} If that does not suit you, you can give the place back without cost until it opens.`.slice(
        0,
        1000,
      ),
      path: '/bookings',
    })),
  );
}

function bodyOf(columns: Columns) {
  // The address of a meeting lets people in; the ledger keeps no such thing.
  const { opensAt, closesAt, placeUntil, meetingUrl: _, ...rest } = columns;
  return {
    ...rest,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    placeUntil: placeUntil?.toISOString() ?? null,
  };
}

/** Writes what was decided about a window into its stream. */
export async function record(
  tx: Tx,
  {
    id,
    kind,
    by,
    reason,
    body,
  }: {
    readonly id: string;
    readonly kind: string;
    readonly by: string;
    readonly reason: string | null;
    readonly body: Parameters<typeof appendRecord>[1]['body'];
  },
): Promise<void> {
  await appendRecord(tx, { streamKind: 'exam-window', streamId: id, kind, actor: `person:${by}`, reason, body });
}
