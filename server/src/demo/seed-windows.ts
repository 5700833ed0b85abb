import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { Tx } from '../db/database.ts';
import { newId } from '../db/uuid.ts';
import { appendRecord } from '../ledger/append-record.ts';
import type { SeededPeople } from './seed-people.ts';

/** Where an invented window lies, in hours from now. */
type Placed = { readonly title: string; readonly opensInHours: number; readonly lengthHours: number };

const inHours = (hours: number) => sql<Date>`date_trunc('hour', clock_timestamp()) + ${hours} * interval '1 hour'`;

const todays: Placed = { title: 'Berlin, today', opensInHours: -1, lengthHours: 6 };

/**
 * Opens the window in which the two candidates of the demonstration sit who have an examination, and checks them in; before
 * they sit. Does nothing where it is there already.
 */
export async function seedExamDay(context: Context, { idOf }: Pick<SeededPeople, 'idOf'>): Promise<void> {
  const { staff } = context.databases;
  if ((await findWindow(staff, todays.title)) !== undefined) return;
  const [officerId, invigilatorId] = [idOf.get('officer'), idOf.get('invigilator')];
  if (officerId === undefined || invigilatorId === undefined) return;
  await staff.transaction().execute(async (tx) => {
    const windowId = await insertWindow(tx, { window: todays, officerId, invigilatorId, isCancelled: false });
    for (const key of ['candidate-passed', 'candidate-certified'] as const) {
      const personId = idOf.get(key);
      if (personId === undefined) continue;
      await insertPlace(tx, { windowId, personId, invigilatorId, state: 'booked', isCheckedIn: true });
    }
  });
}

/**
 * Gives the demonstration windows in every other state: one past with those who did not come, one next month, one called
 * off; and the one of today its check-in list. Written row by row: nobody can book in the past. Does nothing where there are
 * such windows already.
 */
export async function seedWindows(context: Context, { idOf }: Pick<SeededPeople, 'idOf'>): Promise<void> {
  const { staff } = context.databases;
  const today = await findWindow(staff, todays.title);
  if (today === undefined || (await findWindow(staff, 'Berlin, autumn')) !== undefined) return;
  const [officerId, invigilatorId] = [idOf.get('officer'), idOf.get('invigilator')];
  const beginning = idOf.get('candidate-beginning');
  if (officerId === undefined || invigilatorId === undefined || beginning === undefined) return;
  await staff.transaction().execute(async (tx) => {
    const guests = await listGuests(tx, [...idOf.values()]);
    const plan = async (window: Placed, isCancelled = false) =>
      insertWindow(tx, { window, officerId, invigilatorId, isCancelled });

    const past = await plan({ title: 'Berlin, autumn', opensInHours: -7 * 24, lengthHours: 2 });
    await insertPlace(tx, { windowId: past, personId: beginning, invigilatorId, state: 'no-show' });
    const absent = guests[0];
    if (absent !== undefined)
      await insertPlace(tx, { windowId: past, personId: absent, invigilatorId, state: 'no-show', excuse });

    for (const [index, personId] of guests.slice(1, 5).entries())
      await insertPlace(tx, { windowId: today.id, personId, invigilatorId, state: 'booked', isCheckedIn: index < 2 });

    const ahead = await plan({ title: 'Berlin, next month', opensInHours: 30 * 24, lengthHours: 2 });
    await tx.updateTable('examWindows').set({ examBrowser: 'required' }).where('id', '=', ahead).execute();
    for (const personId of guests.slice(5, 7))
      await insertPlace(tx, { windowId: ahead, personId, invigilatorId, state: 'booked' });

    await plan({ title: 'Berlin, called off', opensInHours: 14 * 24, lengthHours: 2 }, true);
  });
}

const excuse = 'The trains stood still that morning; the notice of the railway is at hand.';

async function findWindow(db: Context['databases']['staff'], title: string) {
  return db.selectFrom('examWindows').select('id').where('title', '=', title).executeTakeFirst();
}

/** Invented people without a part of their own in the demonstration. */
async function listGuests(tx: Tx, others: readonly string[]): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('people')
    .select('id')
    .where('isDemonstration', '=', true)
    .where('id', 'not in', others)
    .orderBy('legalName')
    .limit(7)
    .execute();
  return rows.map(({ id }) => id);
}

async function insertWindow(
  tx: Tx,
  {
    window: { title, opensInHours, lengthHours },
    officerId,
    invigilatorId,
    isCancelled,
  }: {
    readonly window: Placed;
    readonly officerId: string;
    readonly invigilatorId: string;
    readonly isCancelled: boolean;
  },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('examWindows')
    .values({
      id,
      title,
      opensAt: inHours(opensInHours),
      closesAt: inHours(opensInHours + lengthHours),
      timeZone: 'Europe/Berlin',
      seats: 12,
      venue: 'place',
      place: 'Invalidenstraße 1, second floor, room 2.14',
      placeUntil: null,
      meetingUrl: null,
      needsCheckIn: true,
      createdBy: officerId,
      ...(isCancelled && { cancelledAt: inHours(0), cancelReason: 'The building is closed for repairs that week.' }),
    })
    .execute();
  await tx
    .insertInto('examWindowInvigilators')
    .values({ id: newId(), windowId: id, personId: invigilatorId, assignedBy: officerId })
    .execute();
  await appendRecord(tx, {
    streamKind: 'exam-window',
    streamId: id,
    kind: 'window-planned',
    actor: `person:${officerId}`,
    body: { title },
  });
  return id;
}

async function insertPlace(
  tx: Tx,
  {
    windowId,
    personId,
    invigilatorId,
    state,
    isCheckedIn = false,
    excuse: words,
  }: {
    readonly windowId: string;
    readonly personId: string;
    readonly invigilatorId: string;
    readonly state: 'booked' | 'no-show';
    readonly isCheckedIn?: boolean;
    readonly excuse?: string;
  },
): Promise<void> {
  const id = newId();
  await tx
    .insertInto('bookings')
    .values({
      id,
      windowId,
      personId,
      state,
      bookedAt: inHours(-20 * 24),
      freeUntil: sql<Date>`(select opens_at - interval '2 days' from exam_windows where id = ${windowId})`,
      doesAbsenceCount: true,
      ...(state === 'no-show' && { endedAt: inHours(-6 * 24) }),
      ...(isCheckedIn && {
        checkedInAt: inHours(0),
        checkedInBy: invigilatorId,
        assurance: 'document' as const,
        documents: ['passport'] as ['passport'],
      }),
      ...(words !== undefined && { excuse: words, excuseAskedAt: inHours(-5 * 24) }),
    })
    .execute();
  await appendRecord(tx, {
    streamKind: 'booking',
    streamId: id,
    kind: 'booking-made',
    actor: `person:${personId}`,
    body: { window: windowId },
  });
}
