import { sql } from 'kysely';
import { countTry } from '../../accounts/limits.ts';
import { getRecipient } from '../../accounts/recipients.ts';
import { queueSecurityMail } from '../../accounts/second-contact.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { encryptPersonalData } from '../../ledger/personal-data.ts';
import { privacyRules } from '../../privacy/privacy-rules.ts';
import { secondFactorResetMail } from './mails.ts';
import { hashToken, newToken } from '../../accounts/secret-link.ts';

/** What an administrator was told, and how they made sure who it was. */
export type NewReset = {
  readonly personId: string;
  readonly administratorId: string;
  readonly reason: string;
  readonly evidence: string;
};

/**
 * Begins to take a lost second factor away: nothing changes before the delay is over, and the owner can stop it by mail.
 * @throws Problem `not-found` without a second factor, `conflict` for oneself or when one waits already
 */
export async function askSecondFactorReset(context: Context, reset: NewReset): Promise<Date> {
  const { config, secrets } = context;
  const { personId, administratorId, reason, evidence } = reset;
  if (personId === administratorId) throw new Problem('conflict', 'Another administrator has to do this for you.');
  return context.databases.auth.transaction().execute(async (tx) => {
    const account = await tx
      .selectFrom('authUsers')
      .select('twoFactorEnabled')
      .where('id', '=', personId)
      .executeTakeFirst();
    if (account?.twoFactorEnabled !== true) throw new Problem('not-found', 'This person has no second factor.');
    const { token, tokenHash } = newToken();
    const begun = await tx
      .insertInto('secondFactorResets')
      .values({
        id: newId(),
        personId,
        askedBy: administratorId,
        reason,
        evidence,
        stopTokenHash: tokenHash,
        dueAt: sql<Date>`clock_timestamp() + ${privacyRules.secondFactorDelayHours} * interval '1 hour'`,
      })
      .onConflict((conflict) =>
        conflict
          .column('personId')
          .where(sql<boolean>`state = 'waiting'`)
          .doNothing(),
      )
      .returning(['id', 'dueAt'])
      .executeTakeFirst();
    if (begun === undefined) throw new Problem('conflict', 'This waits already.');
    const { id, dueAt } = begun;
    await appendRecord(tx, {
      streamKind: 'person',
      streamId: personId,
      kind: 'second-factor-reset-requested',
      actor: `person:${administratorId}`,
      body: { resetId: id, why: await encryptPersonalData(tx, { secrets, personId, value: { reason, evidence } }) },
    });
    const { email, name } = await getRecipient(tx, personId);
    const mail = secondFactorResetMail({ name, dueAt, url: `${config.publicUrl}/second-factor-reset?token=${token}` });
    await queueSecurityMail(tx, { config, kind: 'second-factor-reset', personId, to: email, mail });
    return dueAt;
  });
}

/** The owner stops it. @throws Problem `link-not-valid` when it was done or stopped */
export async function stopSecondFactorReset(
  context: Context,
  { address, token }: { address: string; token: string },
): Promise<void> {
  await countTry(context, { limit: 'link-address', subject: address });
  await context.databases.auth.transaction().execute(async (tx) => {
    const stopped = await tx
      .updateTable('secondFactorResets')
      .set({ state: 'stopped', endedAt: sql<Date>`clock_timestamp()` })
      .where('stopTokenHash', '=', hashToken(token))
      .where('state', '=', 'waiting')
      .returning(['id', 'personId'])
      .executeTakeFirst();
    if (stopped === undefined) {
      throw new Problem(
        'link-not-valid',
        'This was stopped or done already. If you did not ask for it, choose a new password.',
      );
    }
    await appendRecord(tx, {
      streamKind: 'person',
      streamId: stopped.personId,
      kind: 'second-factor-reset-stopped',
      actor: `person:${stopped.personId}`,
      body: { resetId: stopped.id },
    });
  });
}
