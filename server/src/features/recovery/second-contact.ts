import { sql } from 'kysely';
import { countTry } from '../../accounts/limits.ts';
import { normaliseEmail } from '../../accounts/normalise-email.ts';
import { getRecipient } from '../../accounts/recipients.ts';
import { requireProof } from '../../accounts/require-proof.ts';
import { queueSecurityMail } from '../../accounts/second-contact.ts';
import { hashToken, newToken } from '../../accounts/secret-link.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import type { Person } from '../../http/viewer.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { privacyRules } from '../../privacy/privacy-rules.ts';
import { contactChangedMail, contactMail } from './mails.ts';

const now = sql<Date>`clock_timestamp()`;

/**
 * Names another address; nothing is written to it but the link that confirms it, until it is opened. One that was
 * confirmed before gives way, and hears of it.
 * @throws Problem `password-refused`, `second-factor-needed`, `conflict` when it is the address one signs in with
 */
export async function setSecondContact(
  context: Context,
  { viewer, password, email }: { viewer: Person; password: string; email: string },
): Promise<void> {
  const { personId } = viewer;
  const { config } = context;
  await requireProof(context, { viewer, password });
  const address = normaliseEmail(email);
  await countTry(context, { limit: 'mail-account', subject: address });
  await context.databases.auth.transaction().execute(async (tx) => {
    const owner = await getRecipient(tx, personId);
    if (!owner.isEmailVerified) throw new Problem('conflict', 'Confirm the address you sign in with first.');
    if (owner.email === address) throw new Problem('conflict', 'You sign in with this address already.');
    await tellOfRemoval(tx, { context, personId });
    const { token, tokenHash } = newToken();
    const contact = {
      email: address,
      tokenHash,
      askedAt: now,
      expiresAt: sql<Date>`clock_timestamp() + ${privacyRules.emailLinkHours} * interval '1 hour'`,
      confirmedAt: null,
    };
    await tx
      .insertInto('secondContacts')
      .values({ personId, ...contact })
      .onConflict((conflict) => conflict.column('personId').doUpdateSet(contact))
      .execute();
    await record(tx, { personId, kind: 'second-contact-named' });
    const mail = contactMail({ name: owner.name, url: `${config.publicUrl}/second-address?token=${token}` });
    await queueMail(tx, { config, kind: 'second-contact', personId, to: address, mail });
  });
}

/** The mailbox says yes. @throws Problem `link-not-valid`, `conflict` when the address is somebody else’s */
export async function confirmSecondContact(
  context: Context,
  { address, token }: { readonly address: string; readonly token: string },
): Promise<void> {
  await countTry(context, { limit: 'link-address', subject: address });
  await context.databases.auth.transaction().execute(async (tx) => {
    const contact = await tx
      .selectFrom('secondContacts')
      .select(['personId', 'email'])
      .where('tokenHash', '=', hashToken(token))
      .where('confirmedAt', 'is', null)
      .where('expiresAt', '>', now)
      .forUpdate()
      .executeTakeFirst();
    if (contact === undefined)
      throw new Problem(
        'link-not-valid',
        `This link does not work any more: it was used already, or it is older than ${privacyRules.emailLinkHours} hours.`,
      );
    const { personId, email } = contact;
    const taken = await tx
      .selectFrom('secondContacts')
      .select('personId')
      .where('email', '=', email)
      .where('confirmedAt', 'is not', null)
      .executeTakeFirst();
    if (taken !== undefined) throw new Problem('conflict', 'This address cannot be used. Name another one.');
    await tx.updateTable('secondContacts').set({ confirmedAt: now }).where('personId', '=', personId).execute();
    await record(tx, { personId, kind: 'second-contact-confirmed' });
    const owner = await getRecipient(tx, personId);
    const url = `${context.config.publicUrl}/account`;
    await queueMail(tx, {
      config: context.config,
      kind: 'second-contact-changed',
      personId,
      to: owner.email,
      mail: contactChangedMail({ name: owner.name, url, change: 'a second address was confirmed' }),
    });
  });
}

/** Takes the second address away. @throws Problem `not-found` */
export async function removeSecondContact(context: Context, personId: string): Promise<void> {
  await context.databases.auth.transaction().execute(async (tx) => {
    await tellOfRemoval(tx, { context, personId });
    const removed = await tx.deleteFrom('secondContacts').where('personId', '=', personId).executeTakeFirst();
    if (removed.numDeletedRows === 0n) throw new Problem('not-found', 'You have no second address.');
    await record(tx, { personId, kind: 'second-contact-removed' });
  });
}

/** Both mailboxes hear that a confirmed address is none any more: it may be a thief who removes it. */
async function tellOfRemoval(
  tx: Tx,
  { context: { config }, personId }: { readonly context: Pick<Context, 'config'>; readonly personId: string },
): Promise<void> {
  const contact = await tx
    .selectFrom('secondContacts')
    .select('confirmedAt')
    .where('personId', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  if (contact === undefined || contact.confirmedAt === null) return;
  const { email, name } = await getRecipient(tx, personId);
  const mail = contactChangedMail({
    name,
    url: `${config.publicUrl}/account`,
    change: 'the second address was removed',
  });
  await queueSecurityMail(tx, { config, kind: 'second-contact-changed', personId, to: email, mail });
}

async function record(tx: Tx, { personId, kind }: { readonly personId: string; readonly kind: string }): Promise<void> {
  await appendRecord(tx, { streamKind: 'person', streamId: personId, kind, actor: `person:${personId}`, body: {} });
}
