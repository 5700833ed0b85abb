import { sql } from 'kysely';
import { countTry } from '../../accounts/limits.ts';
import { normaliseEmail } from '../../accounts/normalise-email.ts';
import { findRecipient, getRecipient } from '../../accounts/recipients.ts';
import { requireProof } from '../../accounts/require-proof.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import type { Person } from '../../http/viewer.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { privacyRules } from '../../privacy/privacy-rules.ts';
import { addressTakenMail, emailChangeMail } from './mails.ts';
import { newToken } from '../../accounts/secret-link.ts';

/**
 * Begins a change of address: each mailbox gets a link of its own. The answer is the same when the new address has an
 * account already; then its owner is told instead, and the change can never be finished.
 * @throws Problem `password-refused`, `second-factor-needed`, `conflict` when one waits or nothing would change
 */
export async function askEmailChange(
  context: Context,
  { viewer, password, email }: { viewer: Person; password: string; email: string },
): Promise<void> {
  const { personId } = viewer;
  const { config } = context;
  await requireProof(context, { viewer, password });
  const newEmail = normaliseEmail(email);
  await countTry(context, { limit: 'mail-account', subject: newEmail });
  await context.databases.auth.transaction().execute(async (tx) => {
    const owner = await getRecipient(tx, personId);
    if (owner.email === newEmail) throw new Problem('conflict', 'This is your address already.');
    await forgetExpired(tx, personId);
    const [old, next] = [newToken(), newToken()];
    const begun = await tx
      .insertInto('emailChanges')
      .values({
        id: newId(),
        personId,
        oldEmail: owner.email,
        newEmail,
        oldTokenHash: old.tokenHash,
        newTokenHash: next.tokenHash,
        expiresAt: sql<Date>`clock_timestamp() + ${privacyRules.emailLinkHours} * interval '1 hour'`,
      })
      .onConflict((conflict) =>
        conflict
          .column('personId')
          .where(sql<boolean>`state = 'waiting'`)
          .doNothing(),
      )
      .returning('id')
      .executeTakeFirst();
    if (begun === undefined) throw new Problem('conflict', 'A change waits already. Cancel it first.');
    await appendRecord(tx, {
      streamKind: 'person',
      streamId: personId,
      kind: 'email-change-requested',
      actor: `person:${personId}`,
      body: { changeId: begun.id },
    });
    const about = (token: string) => ({
      name: owner.name,
      newEmail,
      url: `${config.publicUrl}/email-change?token=${token}`,
    });
    const mail = { config, kind: 'email-change', personId };
    await queueMail(tx, { ...mail, to: owner.email, mail: emailChangeMail(about(old.token)) });
    const taken = await findRecipient(tx, newEmail);
    if (taken === null) return queueMail(tx, { ...mail, to: newEmail, mail: emailChangeMail(about(next.token)) });
    await queueMail(tx, {
      config,
      kind: 'email-taken',
      personId: taken.personId,
      to: taken.email,
      mail: addressTakenMail({ name: taken.name, url: `${config.publicUrl}/account` }),
    });
  });
}

/** A change whose links have run out makes room for another one. */
async function forgetExpired(tx: Tx, personId: string): Promise<void> {
  await tx
    .updateTable('emailChanges')
    .set({ state: 'cancelled', endedAt: sql<Date>`clock_timestamp()` })
    .where('personId', '=', personId)
    .where('state', '=', 'waiting')
    .where('expiresAt', '<=', sql<Date>`clock_timestamp()`)
    .execute();
}

/** Keeps the address. @throws Problem `not-found` when no change waits */
export async function cancelEmailChange({ databases }: Pick<Context, 'databases'>, personId: string): Promise<void> {
  const cancelled = await databases.auth
    .updateTable('emailChanges')
    .set({ state: 'cancelled', endedAt: sql<Date>`clock_timestamp()` })
    .where('personId', '=', personId)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  if (cancelled.numUpdatedRows === 0n) throw new Problem('not-found', 'No change of your address waits.');
}
