import { countTry } from '../../accounts/limits.ts';
import { normaliseEmail } from '../../accounts/normalise-email.ts';
import { useLink } from '../../accounts/one-time-links.ts';
import { findRecipient } from '../../accounts/recipients.ts';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { mailVerification } from './register-account.ts';

/**
 * Sends the confirmation link again, if the address has an account that needs it; says the same either way.
 * @throws Problem `too-many-requests`
 */
export async function resendVerification(
  context: Context,
  { address, email }: { address: string; email: string },
): Promise<void> {
  const normalised = normaliseEmail(email);
  await countTry(context, { limit: 'mail-address', subject: address });
  await countTry(context, { limit: 'mail-account', subject: normalised });
  await context.databases.auth.transaction().execute(async (tx) => {
    const owner = await findRecipient(tx, normalised);
    if (owner !== null && !owner.isEmailVerified) await mailVerification(tx, context, owner);
  });
}

/**
 * Confirms the address of whom the link was mailed to; a link works once.
 * @throws Problem `link-not-valid`
 */
export async function confirmEmail(
  context: Context,
  { address, token }: { address: string; token: string },
): Promise<void> {
  await countTry(context, { limit: 'link-address', subject: address });
  const personId = await context.databases.auth.transaction().execute(async (tx) => {
    const link = await useLink(tx, { purpose: 'verify-email', token });
    if (link === null || link.personId === null) return null;
    await tx.updateTable('authUsers').set({ emailVerified: true }).where('id', '=', link.personId).execute();
    await appendRecord(tx, {
      streamKind: 'person',
      streamId: link.personId,
      kind: 'email-verified',
      actor: `person:${link.personId}`,
      body: {},
    });
    return link.personId;
  });
  if (personId === null) {
    throw new Problem(
      'link-not-valid',
      'This link does not work any more: it was used already, or it is older than 24 hours. If you cannot sign in, have a new one sent.',
    );
  }
  context.accounts.forgetPerson(personId);
}
