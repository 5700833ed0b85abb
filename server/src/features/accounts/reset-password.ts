import { endSessions } from '../../accounts/end-sessions.ts';
import { hashPassword } from '../../accounts/hash-password.ts';
import { countTry, forgetTries } from '../../accounts/limits.ts';
import { normaliseEmail } from '../../accounts/normalise-email.ts';
import { createLink, useLink } from '../../accounts/one-time-links.ts';
import { findRecipient, type Recipient } from '../../accounts/recipients.ts';
import { findBySecondContact, queueSecurityMail } from '../../accounts/second-contact.ts';
import { requireOwnPassword } from '../../accounts/require-own-password.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import type { Person } from '../../http/viewer.ts';
import { newId } from '../../db/uuid.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { notify } from '../../notifications/notify.ts';
import { passwordResetMail, securityChangeMail } from './mails.ts';
import { getAccount } from './queries.ts';
import { requireGoodPassword } from './require-good-password.ts';

/**
 * Mails a link for a new password, if the address is that of an account or somebody's second one; says the same either way.
 * @throws Problem `too-many-requests`
 */
export async function requestPasswordReset(
  context: Context,
  { address, email }: { address: string; email: string },
): Promise<void> {
  const { config } = context;
  const normalised = normaliseEmail(email);
  await countTry(context, { limit: 'mail-address', subject: address });
  await countTry(context, { limit: 'mail-account', subject: normalised });
  await context.databases.auth.transaction().execute(async (tx) => {
    const owner = (await findRecipient(tx, normalised)) ?? (await findBySecondContact(tx, normalised));
    if (owner === null) return;
    const token = await createLink(tx, { purpose: 'reset-password', personId: owner.personId });
    const mail = passwordResetMail({ name: owner.name, url: `${config.publicUrl}/reset?token=${token}` });
    await queueMail(tx, { config, kind: 'reset-password', personId: owner.personId, to: owner.email, mail });
  });
}

/**
 * Sets the password of whom the link was mailed to and ends all their sessions. The mailbox is proved by the link, so
 * the address counts as confirmed. A refused password leaves the link as it was.
 * @throws Problem `link-not-valid`, `password-refused`
 */
export async function resetPassword(
  context: Context,
  { address, token, password }: { address: string; token: string; password: string },
): Promise<void> {
  await countTry(context, { limit: 'link-address', subject: address });
  const passwordHash = await hashPassword(password);
  const owner = await context.databases.auth.transaction().execute(async (tx) => {
    const link = await useLink(tx, { purpose: 'reset-password', token });
    if (link === null || link.personId === null) return null;
    const { personId } = link;
    const account = await getAccount(tx, { personId, agreementHash: '' });
    requireGoodPassword({ ...account, password });
    await tx.updateTable('authUsers').set({ emailVerified: true }).where('id', '=', personId).execute();
    await writePassword(tx, context, { personId, email: account.email, name: account.displayName, passwordHash });
    await endSessions({ db: tx, accounts: context.accounts }, { personId });
    return { personId, email: account.email };
  });
  if (owner === null) {
    throw new Problem(
      'link-not-valid',
      'This link does not work any more: it was used already, or it is older than an hour. Ask for a new one.',
    );
  }
  context.accounts.forgetPerson(owner.personId);
  // Whoever was locked out by somebody else's guessing gets in with the new password.
  await forgetTries(context, { limit: 'sign-in-account', subject: owner.email });
}

/**
 * Changes the password of somebody who is signed in and knows the present one; ends their other sessions.
 * @throws Problem `password-refused` naming the field, `too-many-requests`
 */
export async function changePassword(
  context: Context,
  { viewer, currentPassword, newPassword }: { viewer: Person; currentPassword: string; newPassword: string },
): Promise<void> {
  const { personId } = viewer;
  const db = context.databases.auth;
  await requireOwnPassword(context, { personId, password: currentPassword, field: 'currentPassword' });
  const account = await getAccount(db, { personId, agreementHash: '' });
  requireGoodPassword({ ...account, password: newPassword }, 'newPassword');
  const passwordHash = await hashPassword(newPassword);
  await db.transaction().execute(async (tx) => {
    await writePassword(tx, context, { personId, email: account.email, name: account.displayName, passwordHash });
    await endSessions({ db: tx, accounts: context.accounts }, { personId, exceptSessionId: viewer.sessionId });
  });
  context.accounts.forgetPerson(personId);
}

async function writePassword(
  tx: Tx,
  { config }: Context,
  { personId, email, name, passwordHash }: Omit<Recipient, 'isEmailVerified'> & { passwordHash: string },
): Promise<void> {
  await tx
    .updateTable('authAccounts')
    .set({ password: passwordHash })
    .where('userId', '=', personId)
    .where('providerId', '=', 'credential')
    .execute();
  await appendRecord(tx, {
    streamKind: 'person',
    streamId: personId,
    kind: 'password-changed',
    actor: `person:${personId}`,
    body: {},
  });
  const mail = securityChangeMail({ name, change: 'a new password was set', url: `${config.publicUrl}/account` });
  await queueSecurityMail(tx, { config, kind: 'password-changed', personId, to: email, mail });
  await notify(tx, [
    {
      personId,
      kind: 'account',
      eventKey: `password-changed:${newId()}`,
      title: 'Your account: a new password was set',
      body: 'If this was not you, choose a new password at once and tell your programme administrator.',
      path: '/account',
      hasOwnMail: true,
    },
  ]);
}
