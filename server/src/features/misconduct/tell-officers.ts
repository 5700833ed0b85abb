import type { Tx } from '../../db/database.ts';
import { type StaffNews, tellStaff } from '../../notifications/tell-staff.ts';

/** Tells officers about a case, by its number alone. */
export async function tellOfficers(
  tx: Tx,
  { id, event, ...news }: Omit<StaffNews, 'eventKey' | 'path'> & { readonly id: string; readonly event: string },
): Promise<void> {
  await tellStaff(tx, { ...news, eventKey: `misconduct:${id}:${event}`, path: '/staff/misconduct' });
}
