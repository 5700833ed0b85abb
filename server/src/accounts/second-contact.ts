import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import type { MailText } from '../mail/mail-text.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { getRecipient, type Recipient } from './recipients.ts';

/** Somebody's second address, once it is confirmed; null when they have none. Needs the role of the sign-in tables. */
export async function findSecondContact(db: Database, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom('secondContacts')
    .select('email')
    .where('personId', '=', personId)
    .where('confirmedAt', 'is not', null)
    .executeTakeFirst();
  return row?.email ?? null;
}

/** Whose confirmed second address this is, with that address to write to; null when nobody's. */
export async function findBySecondContact(db: Database, email: string): Promise<Recipient | null> {
  const row = await db
    .selectFrom('secondContacts')
    .select('personId')
    .where('email', '=', email)
    .where('confirmedAt', 'is not', null)
    .executeTakeFirst();
  return row === undefined ? null : { ...(await getRecipient(db, row.personId)), email };
}

/** Writes what concerns the security of an account to the given address and to the second one: a thief may hold one of them. */
export async function queueSecurityMail(
  tx: Database,
  mail: {
    readonly config: Pick<Config, 'publicUrl'>;
    readonly kind: string;
    readonly personId: string;
    readonly to: string;
    readonly mail: MailText;
  },
): Promise<void> {
  await queueMail(tx, mail);
  const second = await findSecondContact(tx, mail.personId);
  if (second !== null && second !== mail.to) await queueMail(tx, { ...mail, to: second });
}
