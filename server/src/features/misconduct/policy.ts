import type { Tx } from '../../db/database.ts';
import type { Person } from '../../http/viewer.ts';

/** An officer reports about any sitting; an invigilator about sittings in windows that they invigilate or did. */
export async function mayReport(
  tx: Tx,
  { viewer, sittingId }: { readonly viewer: Person; readonly sittingId: string },
): Promise<boolean> {
  if (viewer.roles.includes('officer')) return true;
  const watched = await tx
    .selectFrom('sittings')
    .innerJoin('bookings', 'bookings.id', 'sittings.bookingId')
    .innerJoin('examWindowInvigilators as i', 'i.windowId', 'bookings.windowId')
    .select('i.id')
    .where('sittings.id', '=', sittingId)
    .where('i.personId', '=', viewer.personId)
    .executeTakeFirst();
  return watched !== undefined;
}
