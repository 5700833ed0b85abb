import type { Allotment } from '@cmdsp/bookings';
import type { Arrangement } from '@cmdsp/accommodations';
import { countsOn } from '../../accommodations/profile-of.ts';
import { allotmentOf } from '../../bookings/allotment-of.ts';
import type { Tx } from '../../db/database.ts';

/** The time of everybody whose own differs on that day, without names: any of them may come. With the staff role. */
export async function listAllotments(tx: Tx, on: Date): Promise<readonly Allotment[]> {
  const rows = await tx
    .selectFrom('accommodationProfiles')
    .select(['timeFactor', 'stopClockBreaks'])
    .distinct()
    .where('endedAt', 'is', null)
    .where(countsOn(on.toISOString().slice(0, 10)))
    .execute();
  return rows.map((row: Pick<Arrangement, 'timeFactor' | 'stopClockBreaks'>) => allotmentOf(row));
}
