import { sql } from 'kysely';
import { endSessions } from '../../accounts/end-sessions.ts';
import { countTry } from '../../accounts/limits.ts';
import { getRecipient } from '../../accounts/recipients.ts';
import { findSecondContact } from '../../accounts/second-contact.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { encryptPersonalData } from '../../ledger/personal-data.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { privacyRules } from '../../privacy/privacy-rules.ts';
import { contactChangedMail, emailChangedMail } from './mails.ts';
import { hashToken, newToken } from '../../accounts/secret-link.ts';

type Call = { readonly address: string; readonly token: string };
type Change = { readonly id: string; readonly personId: string; readonly oldEmail: string; readonly newEmail: string };

const now = sql<Date>`clock_timestamp()`;

/**
 * One of the two mailboxes says yes; with the second yes the address changes, all sessions end, and the old mailbox gets
 * a link to take it back.
 * @throws Problem `link-not-valid`, `conflict` when the new address got an account meanwhile
 */
export async function confirmEmailChange(
  context: Context,
  { address, token }: Call,
): Promise<'other-mailbox-missing' | 'changed'> {
  await countTry(context, { limit: 'link-address', subject: address });
  const tokenHash = hashToken(token);
  const changed = await context.databases.auth.transaction().execute(async (tx) => {
    const change = await tx
      .selectFrom('emailChanges')
      .selectAll()
      .where((where) => where.or([where('oldTokenHash', '=', tokenHash), where('newTokenHash', '=', tokenHash)]))
      .where('state', '=', 'waiting')
      .where('expiresAt', '>', now)
      .forUpdate()
      .executeTakeFirst();
    if (change === undefined) throw linkNotValid(`${privacyRules.emailLinkHours} hours`);
    const isOld = change.oldTokenHash === tokenHash;
    await tx
      .updateTable('emailChanges')
      .set(isOld ? { oldConfirmedAt: now } : { newConfirmedAt: now })
      .where('id', '=', change.id)
      .execute();
    if ((isOld ? change.newConfirmedAt : change.oldConfirmedAt) === null) return null;
    await apply(tx, context, change);
    return change.personId;
  });
  if (changed === null) return 'other-mailbox-missing';
  context.accounts.forgetPerson(changed);
  return 'changed';
}

async function apply(tx: Tx, context: Context, change: Change): Promise<void> {
  const { id, personId, oldEmail, newEmail } = change;
  const { config } = context;
  await writeEmail(tx, context, { change, kind: 'email-changed', from: oldEmail, to: newEmail });
  const { token, tokenHash } = newToken();
  await tx
    .updateTable('emailChanges')
    .set({
      state: 'applied',
      appliedAt: now,
      endedAt: now,
      undoTokenHash: tokenHash,
      undoUntil: sql<Date>`clock_timestamp() + ${privacyRules.emailUndoDays} * interval '1 day'`,
    })
    .where('id', '=', id)
    .execute();
  const { name } = await getRecipient(tx, personId);
  const mail = emailChangedMail({ name, newEmail, url: `${config.publicUrl}/email-change?token=${token}&undo=1` });
  await queueMail(tx, { config, kind: 'email-changed', personId, to: oldEmail, mail });
  // Without the way back: that belongs to the mailbox that was replaced.
  const second = await findSecondContact(tx, personId);
  if (second === null || second === oldEmail) return;
  const notice = contactChangedMail({
    name,
    url: `${config.publicUrl}/account`,
    change: 'the address to sign in with',
  });
  await queueMail(tx, { config, kind: 'email-changed', personId, to: second, mail: notice });
}

/** The old mailbox takes a change back. @throws Problem `link-not-valid`, `conflict` */
export async function undoEmailChange(context: Context, { address, token }: Call): Promise<void> {
  await countTry(context, { limit: 'link-address', subject: address });
  const personId = await context.databases.auth.transaction().execute(async (tx) => {
    const change = await tx
      .updateTable('emailChanges')
      .set({ state: 'undone', endedAt: now })
      .where('undoTokenHash', '=', hashToken(token))
      .where('state', '=', 'applied')
      .where('undoUntil', '>', now)
      .returning(['id', 'personId', 'oldEmail', 'newEmail'])
      .executeTakeFirst();
    if (change === undefined) throw linkNotValid(`${privacyRules.emailUndoDays} days`);
    // Whoever changed the address may have asked for the next one already; its links end too.
    await tx
      .updateTable('emailChanges')
      .set({ state: 'cancelled', endedAt: now })
      .where('personId', '=', change.personId)
      .where('state', '=', 'waiting')
      .execute();
    await writeEmail(tx, context, { change, kind: 'email-change-undone', from: change.newEmail, to: change.oldEmail });
    return change.personId;
  });
  context.accounts.forgetPerson(personId);
}

async function writeEmail(
  tx: Tx,
  context: Context,
  { change: { personId }, kind, from, to }: { change: Change; kind: string; from: string; to: string },
): Promise<void> {
  const taken = await tx.selectFrom('authUsers').select('id').where('email', '=', to).executeTakeFirst();
  if (taken !== undefined && taken.id !== personId) {
    throw new Problem('conflict', 'The address cannot be used. Write to your programme administrator.');
  }
  await tx.updateTable('authUsers').set({ email: to, emailVerified: true }).where('id', '=', personId).execute();
  await tx.deleteFrom('oneTimeLinks').where('personId', '=', personId).where('usedAt', 'is', null).execute();
  await endSessions({ db: tx, accounts: context.accounts }, { personId });
  const { secrets } = context;
  await appendRecord(tx, {
    streamKind: 'person',
    streamId: personId,
    kind,
    actor: `person:${personId}`,
    body: { personalData: await encryptPersonalData(tx, { secrets, personId, value: { from, to } }) },
  });
}

function linkNotValid(age: string): Problem {
  return new Problem(
    'link-not-valid',
    `This link does not work any more: it was used already, or it is older than ${age}.`,
  );
}
