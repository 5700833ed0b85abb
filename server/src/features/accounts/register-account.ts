import { type NewAccount, createAccount } from '../../accounts/create-account.ts';
import { hashPassword } from '../../accounts/hash-password.ts';
import { countTry } from '../../accounts/limits.ts';
import { normaliseEmail } from '../../accounts/normalise-email.ts';
import { createLink } from '../../accounts/one-time-links.ts';
import { findRecipient, type Recipient } from '../../accounts/recipients.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { alreadyRegisteredMail, verificationMail } from './mails.ts';
import { requireGoodPassword } from './require-good-password.ts';

/** What somebody fills in who opens an account. */
export type Registration = Pick<NewAccount, 'legalName' | 'displayName' | 'audienceGroup' | 'email'> & {
  readonly password: string;
};

/**
 * Opens a candidate account, or mails the owner of the address that there is one already. Both take the same time and
 * give the same answer, so that nobody learns who has an account. Everything is written in one transaction.
 * @throws Problem `password-refused`, `agreement-changed`, `too-many-requests`
 */
export async function registerAccount(
  context: Context,
  {
    address,
    registration,
    accepted,
  }: { address: string; registration: Registration; accepted: { id: string; hash: string } },
): Promise<void> {
  await countTry(context, { limit: 'register-address', subject: address });
  const email = normaliseEmail(registration.email);
  requireGoodPassword(registration);
  const agreement = context.agreements.current();
  if (accepted.id !== agreement.id || accepted.hash !== agreement.hash) {
    throw new Problem(
      'agreement-changed',
      'A new version of the agreement came into force while you were reading. Read it and accept it again.',
    );
  }
  await countTry(context, { limit: 'mail-account', subject: email });
  const passwordHash = await hashPassword(registration.password);
  const account = { ...registration, email, passwordHash, isEmailVerified: false, agreement };
  await context.databases.auth
    .transaction()
    .execute((tx) => writeAccount(tx, context, account))
    .catch(async (error: unknown) => {
      // Two registrations of one address met; the second one is told what a later one would be told.
      if (!isDuplicate(error)) throw error;
      await context.databases.auth.transaction().execute((tx) => writeAccount(tx, context, account));
    });
}

async function writeAccount(tx: Tx, context: Context, account: NewAccount): Promise<void> {
  const personId = await createAccount(tx, { secrets: context.secrets, account });
  if (personId !== null)
    return mailVerification(tx, context, { personId, email: account.email, name: account.displayName });
  const owner = await findRecipient(tx, account.email);
  if (owner === null) return;
  // Somebody who never confirmed the address needs the confirmation, not the advice to sign in.
  if (!owner.isEmailVerified) return mailVerification(tx, context, owner);
  await queueMail(tx, {
    config: context.config,
    kind: 'already-registered',
    personId: owner.personId,
    to: owner.email,
    mail: alreadyRegisteredMail({ name: owner.name, url: `${context.config.publicUrl}/sign-in` }),
  });
}

/** Puts the mail with a fresh confirmation link into the outbox. */
export async function mailVerification(
  tx: Tx,
  { config }: Pick<Context, 'config'>,
  { personId, email, name }: Omit<Recipient, 'isEmailVerified'>,
): Promise<void> {
  const token = await createLink(tx, { purpose: 'verify-email', personId });
  const url = `${config.publicUrl}/verify-email?token=${token}`;
  await queueMail(tx, { config, kind: 'verify-email', personId, to: email, mail: verificationMail({ name, url }) });
}

function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'auth_users_email_key';
}
