import type { Assurance, BookingState } from '@cmdsp/bookings';
import type { Database, Tx } from '../db/database.ts';

/** One place of a window as a room needs it. */
export type RosterEntry = {
  readonly bookingId: string;
  readonly personId: string;
  readonly legalName: string;
  readonly state: BookingState;
  readonly checkedInAt: Date | null;
  readonly assurance: Assurance | null;
  /** The newest sitting of this place; null before a seat was taken. */
  readonly sittingId: string | null;
};

/** Who has a place in a window (given back ones are left out), by name. With the staff role. */
export async function rosterOf(db: Database | Tx, windowId: string): Promise<readonly RosterEntry[]> {
  return db
    .selectFrom('bookings as b')
    .innerJoin('people as p', 'p.id', 'b.personId')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('sittings as s')
          .select('s.id as sittingId')
          .whereRef('s.bookingId', '=', 'b.id')
          .orderBy('s.createdAt', 'desc')
          .limit(1)
          .as('newest'),
      (join) => join.onTrue(),
    )
    .select([
      'b.id as bookingId',
      'b.personId',
      'p.legalName',
      'b.state',
      'b.checkedInAt',
      'b.assurance',
      'newest.sittingId',
    ])
    .where('b.windowId', '=', windowId)
    .where('b.state', 'in', ['booked', 'attended', 'no-show'])
    .orderBy('p.legalName')
    .orderBy('b.id')
    .execute();
}
