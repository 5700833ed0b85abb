import { sql } from 'kysely';
import { countTry } from '../../accounts/limits.ts';
import { normaliseEmail } from '../../accounts/normalise-email.ts';
import { findRecipient, getRecipient } from '../../accounts/recipients.ts';
import { requireProof } from '../../accounts/require-proof.ts';
import { newToken } from '../../accounts/secret-link.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import type { Person } from '../../http/viewer.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { privacyRules } from '../../privacy/privacy-rules.ts';
import { mergeMail } from './mails.ts';

/**
 * Asks that the account with another address is taken into one's own: each mailbox gets a link of its own. The answer is
 * the same when the address has no account; then the second link exists and reaches nobody.
 * @throws Problem `password-refused`, `second-factor-needed`, `conflict` when one waits or it is the same account
 */
export async function askMerge(
  context: Context,
  { viewer, password, email }: { viewer: Person; password: string; email: string },
): Promise<void> {
  const { personId } = viewer;
  const { config } = context;
  await requireProof(context, { viewer, password });
  const address = normaliseEmail(email);
  await countTry(context, { limit: 'mail-account', subject: address });
  await context.databases.auth.transaction().execute(async (tx) => {
    const kept = await getRecipient(tx, personId);
    if (kept.email === address) throw new Problem('conflict', 'This is the address of this account already.');
    await tx
      .updateTable('accountMerges')
      .set({ state: 'cancelled' })
      .where('keptId', '=', personId)
      .where('state', '=', 'waiting')
      .where('expiresAt', '<=', sql<Date>`clock_timestamp()`)
      .execute();
    const found = await findRecipient(tx, address);
    const other = found?.isEmailVerified === true ? found : null;
    const [own, second] = [newToken(), newToken()];
    const begun = await tx
      .insertInto('accountMerges')
      .values({
        id: newId(),
        keptId: personId,
        otherId: other?.personId ?? null,
        keptTokenHash: own.tokenHash,
        otherTokenHash: second.tokenHash,
        expiresAt: sql<Date>`clock_timestamp() + ${privacyRules.emailLinkHours} * interval '1 hour'`,
      })
      .onConflict((conflict) =>
        conflict
          .column('keptId')
          .where(sql<boolean>`state in ('waiting', 'proven')`)
          .doNothing(),
      )
      .returning('id')
      .executeTakeFirst();
    if (begun === undefined) throw new Problem('conflict', 'A request waits already. Cancel it first.');
    await appendRecord(tx, {
      streamKind: 'person',
      streamId: personId,
      kind: 'account-merge-requested',
      actor: `person:${personId}`,
      body: { mergeId: begun.id },
    });
    const url = (token: string) => `${config.publicUrl}/account-merge?token=${token}`;
    const mail = { config, kind: 'account-merge' };
    await queueMail(tx, {
      ...mail,
      personId,
      to: kept.email,
      mail: mergeMail({ name: kept.name, url: url(own.token) }),
    });
    if (other === null) return;
    await queueMail(tx, {
      ...mail,
      personId: other.personId,
      to: other.email,
      mail: mergeMail({ name: other.name, url: url(second.token) }),
    });
  });
}

/** Keeps both accounts. @throws Problem `not-found` when no request waits */
export async function cancelMerge({ databases }: Pick<Context, 'databases'>, personId: string): Promise<void> {
  const cancelled = await databases.auth
    .updateTable('accountMerges')
    .set({ state: 'cancelled' })
    .where('keptId', '=', personId)
    .where('state', 'in', ['waiting', 'proven'])
    .executeTakeFirst();
  if (cancelled.numUpdatedRows === 0n) throw new Problem('not-found', 'No request waits.');
}
