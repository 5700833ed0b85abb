import { type Absence, type HeldBooking } from '@cmdsp/bookings';
import { instant } from '@cmdsp/primitives';
import type { Selectable } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { Bookings } from '../db/tables/bookings.ts';
import { excuseOf } from './excuse-of.ts';

/** A booking with what its window says, locked. */
export type LockedBooking = {
  readonly row: Selectable<Bookings>;
  readonly title: string;
  readonly timeZone: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly held: HeldBooking;
  readonly absence: Absence;
};

/** Locks a booking, of one person where one is named; null when there is none. With the staff role. */
export async function lockBooking(
  tx: Tx,
  { id, personId }: { readonly id: string; readonly personId: string | null },
): Promise<LockedBooking | null> {
  const row = await tx
    .selectFrom('bookings')
    .selectAll()
    .where('id', '=', id)
    .$if(personId !== null, (query) => query.where('personId', '=', personId ?? ''))
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  const window = await tx
    .selectFrom('examWindows')
    .select(['title', 'timeZone', 'opensAt', 'closesAt'])
    .where('id', '=', row.windowId)
    .executeTakeFirstOrThrow();
  return { row, ...window, ...readBooking({ ...row, ...window }) };
}

/** A stored booking as the rules read it. */
export function readBooking(
  row: Pick<
    Selectable<Bookings>,
    'state' | 'freeUntil' | 'doesAbsenceCount' | 'isLate' | 'excuseAskedAt' | 'excuseOutcome'
  > & { readonly opensAt: Date },
): { readonly held: HeldBooking; readonly absence: Absence } {
  const { state, doesAbsenceCount, isLate } = row;
  const terms = { freeUntil: instant(row.freeUntil.getTime()), doesAbsenceCount };
  return {
    held: { state, terms, window: { opensAt: instant(row.opensAt.getTime()) } },
    absence: { state, isLate, doesAbsenceCount, excuse: excuseOf(row) },
  };
}
