import { sql } from 'kysely';
import { countTry } from '../../accounts/limits.ts';
import { hashToken } from '../../accounts/secret-link.ts';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { privacyRules } from '../../privacy/privacy-rules.ts';

const now = sql<Date>`clock_timestamp()`;

/**
 * One of the two mailboxes says that both accounts are theirs; with the second yes the request waits for an officer.
 * @throws Problem `link-not-valid`
 */
export async function confirmMerge(
  context: Context,
  { address, token }: { readonly address: string; readonly token: string },
): Promise<'other-mailbox-missing' | 'proven'> {
  await countTry(context, { limit: 'link-address', subject: address });
  const tokenHash = hashToken(token);
  return context.databases.auth.transaction().execute(async (tx) => {
    const merge = await tx
      .selectFrom('accountMerges')
      .selectAll()
      .where((where) => where.or([where('keptTokenHash', '=', tokenHash), where('otherTokenHash', '=', tokenHash)]))
      .where('state', '=', 'waiting')
      .where('expiresAt', '>', now)
      .forUpdate()
      .executeTakeFirst();
    if (merge === undefined)
      throw new Problem(
        'link-not-valid',
        `This link does not work any more: it was used already, or it is older than ${privacyRules.emailLinkHours} hours.`,
      );
    const isKept = merge.keptTokenHash === tokenHash;
    const isProven = (isKept ? merge.otherConfirmedAt : merge.keptConfirmedAt) !== null;
    await tx
      .updateTable('accountMerges')
      .set({
        ...(isKept ? { keptConfirmedAt: now } : { otherConfirmedAt: now }),
        ...(isProven && { state: 'proven' as const }),
      })
      .where('id', '=', merge.id)
      .execute();
    return isProven ? 'proven' : 'other-mailbox-missing';
  });
}
