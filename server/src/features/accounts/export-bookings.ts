import type { Database, Tx } from '../../db/database.ts';

/** Places that somebody booked in examination windows, with what became of them; ask as that person. */
export async function exportBookings(tx: Tx) {
  return {
    bookings: await tx
      .selectFrom('bookings as b')
      .innerJoin('examWindows as w', 'w.id', 'b.windowId')
      .select([
        'w.title as window',
        'w.opensAt',
        'w.closesAt',
        'w.timeZone',
        'w.place',
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
        'b.excuseDecidedAt',
      ])
      .orderBy('b.bookedAt')
      .execute(),
  };
}

/** Windows that somebody planned or was assigned to as staff; with the staff role. */
export async function exportWindowWork(db: Database, personId: string) {
  return {
    plannedWindows: await db
      .selectFrom('examWindows')
      .select(['title', 'opensAt', 'createdAt'])
      .where('createdBy', '=', personId)
      .orderBy('createdAt')
      .execute(),
    invigilated: await db
      .selectFrom('examWindowInvigilators')
      .select(['windowId', 'assignedAt', 'endedAt', 'endReason'])
      .where('personId', '=', personId)
      .orderBy('assignedAt')
      .execute(),
  };
}
