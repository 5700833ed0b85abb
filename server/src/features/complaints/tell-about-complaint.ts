import type { Context } from '../../context.ts';
import type { Database, Tx } from '../../db/database.ts';
import type { Complaints } from '../../db/tables/complaints.ts';
import type { Selectable } from 'kysely';
import { queueMail } from '../../mail/queue-mail.ts';
import { notify } from '../../notifications/notify.ts';
import { type StaffNews, tellStaff } from '../../notifications/tell-staff.ts';
import { complaintNewsMail } from './complaint-mails.ts';
import { openComplaintToken } from './open-complaint-token.ts';

type Told = Pick<Selectable<Complaints>, 'id' | 'number' | 'complainantId' | 'contactName' | 'contactEmail'>;

/** What happened, as its filer reads it. */
export type ComplaintNews = { readonly event: string; readonly title: string; readonly paragraphs: readonly string[] };

/** Tells whoever filed a complaint: account holders by a message, others by mail; nobody when the address was erased. */
export async function tellComplainant(
  tx: Tx,
  { config, secrets }: Pick<Context, 'config' | 'secrets'>,
  { complaint, news }: { readonly complaint: Told; readonly news: ComplaintNews },
): Promise<void> {
  const { id, complainantId, contactName, contactEmail } = complaint;
  const { event, title, paragraphs } = news;
  if (complainantId !== null) {
    const body = paragraphs[0] ?? '';
    await notify(tx, [
      {
        personId: complainantId,
        kind: 'account',
        eventKey: `complaint:${id}:${event}`,
        title,
        body,
        path: '/complaints',
      },
    ]);
    return;
  }
  if (contactEmail === null) return;
  const url = `${config.publicUrl}/complaints/status?token=${openComplaintToken(id, secrets.cookieSecret)}`;
  const mail = complaintNewsMail({ name: contactName ?? 'there', url, subject: title, paragraphs });
  await queueMail(tx, { config, kind: `complaint-${event}`, personId: null, to: contactEmail, mail });
}

/** Tells staff about a complaint, by number alone: who is involved in it must not read more. */
export async function tellAboutComplaint(
  tx: Database,
  { id, event, ...news }: Omit<StaffNews, 'eventKey' | 'path'> & { readonly id: string; readonly event: string },
): Promise<void> {
  await tellStaff(tx, { ...news, eventKey: `complaint:${id}:${event}`, path: '/staff/complaints' });
}
