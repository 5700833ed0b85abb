import type { Database } from '../../db/database.ts';
import { notify } from '../../notifications/notify.ts';
import { type StaffNews, tellStaff } from '../../notifications/tell-staff.ts';

/** Tells whoever appealed how it stands. */
export async function tellAppellant(
  tx: Database,
  news: {
    readonly id: string;
    readonly personId: string;
    readonly event: string;
    readonly title: string;
    readonly body: string;
  },
): Promise<void> {
  const { id, event, ...message } = news;
  await notify(tx, [{ ...message, kind: 'exam', eventKey: `appeal:${id}:${event}`, path: '/appeals' }]);
}

/** Tells officers about an appeal, by its number alone: who may not review it must not read more. */
export async function tellOfficers(
  tx: Database,
  { id, event, ...news }: Omit<StaffNews, 'eventKey' | 'path'> & { readonly id: string; readonly event: string },
): Promise<void> {
  await tellStaff(tx, { ...news, eventKey: `appeal:${id}:${event}`, path: '/staff/appeals' });
}
