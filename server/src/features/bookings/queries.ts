import type { Tx } from '../../db/database.ts';
import { peopleOf } from '../../db/people-of.ts';
import type { CountedSitting } from '../../sittings/eligibility-of.ts';

/** Somebody's sittings with their decisions, as eligibility counts them. With the staff role. */
export async function listSittingsOf(tx: Tx, personId: string): Promise<readonly CountedSitting[]> {
  return tx
    .selectFrom('sittings')
    .leftJoin('results', 'results.sittingId', 'sittings.id')
    .select([
      'sittings.id',
      'sittings.kind',
      'sittings.state',
      'sittings.startedAt',
      'sittings.finishedAt',
      'results.decision',
    ])
    .where('sittings.personId', 'in', peopleOf(personId))
    .execute();
}

/** What somebody's own database role may read of their bookings. */
const ownColumns = [
  'b.id',
  'b.windowId',
  'b.state',
  'b.bookedAt',
  'b.freeUntil',
  'b.doesAbsenceCount',
  'b.endedAt',
  'b.isLate',
  'b.checkedInAt',
  'b.assurance',
  'b.documents',
  'b.excuse',
  'b.excuseAskedAt',
  'b.excuseOutcome',
  'b.excuseReason',
  'w.opensAt',
  'w.closesAt',
  'w.cancelReason',
] as const;

/** The bookings of the person of the transaction, the latest window first; inside `asPerson`. */
export async function listOwnBookings(tx: Tx, personId: string) {
  return tx
    .selectFrom('bookings as b')
    .innerJoin('examWindows as w', 'w.id', 'b.windowId')
    .select(ownColumns)
    .where('b.personId', 'in', peopleOf(personId))
    .orderBy('w.opensAt', 'desc')
    .orderBy('b.bookedAt', 'desc')
    .execute();
}

/** A booking of one's own. */
export type OwnBookingRow = Awaited<ReturnType<typeof listOwnBookings>>[number];
