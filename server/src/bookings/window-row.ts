import type { ExamWindow } from '@cmdsp/bookings';
import { instant } from '@cmdsp/primitives';
import { type Selectable, sql } from 'kysely';
import type { Database, Tx } from '../db/database.ts';
import type { ExamWindows } from '../db/tables/bookings.ts';

/** A window with how many of its places are taken. */
export type WindowRow = Selectable<ExamWindows> & { readonly taken: number };

/** One window, or null. With the staff role, which sees the places of everybody. */
export async function findWindow(db: Database | Tx, id: string): Promise<WindowRow | null> {
  return (await listWindows(db, { ids: [id] }))[0] ?? null;
}

/** Windows by their opening; all of them, or those named. With the staff role. */
export async function listWindows(
  db: Database | Tx,
  { ids }: { readonly ids: readonly string[] | null },
): Promise<readonly WindowRow[]> {
  if (ids?.length === 0) return [];
  return db
    .selectFrom('examWindows as w')
    .selectAll('w')
    .select(
      sql<number>`(select count(*)::int from bookings b where b.window_id = w.id
      and b.state in ('booked', 'attended', 'no-show'))`.as('taken'),
    )
    .$if(ids !== null, (query) => query.where('w.id', 'in', ids ?? []))
    .orderBy('w.opensAt')
    .orderBy('w.id')
    .execute();
}

/**
 * Locks windows in the order of their ids, so that two people who exchange places cannot wait for each other. Whoever
 * takes a place does this first; between it and the commit nobody else counts the places.
 */
export async function lockWindows(tx: Tx, ids: readonly string[]): Promise<readonly WindowRow[]> {
  const sorted = [...new Set(ids)].sort();
  await tx.selectFrom('examWindows').select('id').where('id', 'in', sorted).orderBy('id').forNoKeyUpdate().execute();
  return listWindows(tx, { ids: sorted });
}

/** A window as the rules read it. */
export function windowOf(row: WindowRow): ExamWindow {
  return {
    opensAt: instant(row.opensAt.getTime()),
    closesAt: instant(row.closesAt.getTime()),
    seats: row.seats,
    isCancelled: row.cancelledAt !== null,
    placeUntil: row.placeUntil === null ? null : instant(row.placeUntil.getTime()),
  };
}
