import type { Tx } from '../../db/database.ts';
import type { Person } from '../../http/viewer.ts';

/**
 * An officer reports about any sitting; an invigilator about sittings in windows that they invigilate or did, and about
 * those without a window, whose room every invigilator looks after.
 */
export async function mayReport(
  tx: Tx,
  { viewer, sittingId }: { readonly viewer: Person; readonly sittingId: string },
): Promise<boolean> {
  if (viewer.roles.includes('officer')) return true;
  const watched = await tx
    .selectFrom('sittings')
    .leftJoin('bookings', 'bookings.id', 'sittings.bookingId')
    .leftJoin('examWindowInvigilators as i', (join) =>
      join.onRef('i.windowId', '=', 'bookings.windowId').on('i.personId', '=', viewer.personId),
    )
    .select('sittings.id')
    .where('sittings.id', '=', sittingId)
    .where((where) => where.or([where('sittings.bookingId', 'is', null), where('i.id', 'is not', null)]))
    .executeTakeFirst();
  return watched !== undefined;
}
