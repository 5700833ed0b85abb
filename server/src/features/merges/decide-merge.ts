import { sql } from 'kysely';
import { findRecipientOf, type Recipient } from '../../accounts/recipients.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { notify } from '../../notifications/notify.ts';
import { lockPerson } from '../../privacy/lock-person.ts';
import { mergeDecidedMail } from './mails.ts';
import { listObstacles } from './obstacles.ts';

type Decision = {
  readonly id: string;
  readonly officerId: string;
  readonly decision: 'granted' | 'refused';
  readonly reason: string;
};

/**
 * Merges two accounts of one person, or refuses to. One transaction moves what moves (migration merge_people; the rules
 * stand in decision 16), closes the other account, writes both streams of the ledger and tells both mailboxes.
 * @throws Problem `not-found`, `conflict` when something stands against it, `conflict-of-interest`
 */
export async function decideMerge(context: Context, decision: Decision): Promise<void> {
  const { databases, accounts } = context;
  const merge = await databases.staff
    .selectFrom('accountMerges')
    .select(['keptId', 'otherId'])
    .where('id', '=', decision.id)
    .where('state', '=', 'proven')
    .executeTakeFirst();
  if (merge === undefined || merge.otherId === null)
    throw new Problem('not-found', 'This request does not wait for a decision any more.');
  const { keptId, otherId: closedId } = merge;
  if (decision.officerId === keptId || decision.officerId === closedId)
    throw new Problem('conflict-of-interest', 'Another officer has to decide about your accounts.');
  // Addresses belong to the sign-in tables, which only their own role may read.
  const kept = await findRecipientOf(databases.auth, keptId);
  const closed = await findRecipientOf(databases.auth, closedId);
  if (kept === null || closed === null) throw new Problem('not-found', 'One of the accounts is closed already.');
  await databases.staff.transaction().execute((tx) => carryOut(tx, { context, decision, kept, closed }));
  if (decision.decision === 'granted') for (const id of [keptId, closedId]) accounts.forgetPerson(id);
}

async function carryOut(
  tx: Tx,
  parts: {
    readonly context: Context;
    readonly decision: Decision;
    readonly kept: Recipient;
    readonly closed: Recipient;
  },
): Promise<void> {
  const { context, decision, kept, closed } = parts;
  const isGranted = decision.decision === 'granted';
  const pair = { keptId: kept.personId, closedId: closed.personId };
  // Both locked in one order; an erasure of either waits or comes first.
  for (const id of [pair.keptId, pair.closedId].sort()) await lockPerson(tx, id);
  const obstacles = isGranted ? await listObstacles(tx, pair) : [];
  if (obstacles.length > 0) throw new Problem('conflict', obstacles.join(' '));
  const decided = await tx
    .updateTable('accountMerges')
    .set({
      state: decision.decision,
      decidedBy: decision.officerId,
      decidedAt: sql<Date>`clock_timestamp()`,
      reason: decision.reason,
    })
    .where('id', '=', decision.id)
    .where('state', '=', 'proven')
    .returning('id')
    .executeTakeFirst();
  if (decided === undefined) throw new Problem('not-found', 'This request was decided already.');
  const url = `${context.config.publicUrl}/account`;
  for (const { personId, email, name } of isGranted ? [kept, closed] : [kept])
    await queueMail(tx, {
      config: context.config,
      kind: 'account-merge-decided',
      personId,
      to: email,
      mail: mergeDecidedMail({ name, url, isGranted, reason: decision.reason }),
    });
  const record = { streamKind: 'person', actor: `person:${decision.officerId}`, reason: decision.reason } as const;
  const body = { mergeId: decision.id };
  if (!isGranted) {
    await appendRecord(tx, { ...record, streamId: pair.keptId, kind: 'account-merge-refused', body });
    return;
  }
  await sql`select merge_people(${pair.keptId}::uuid, ${pair.closedId}::uuid)`.execute(tx);
  await appendRecord(tx, {
    ...record,
    streamId: pair.closedId,
    kind: 'account-closed-by-merge',
    body: { ...body, kept: pair.keptId },
  });
  await appendRecord(tx, {
    ...record,
    streamId: pair.keptId,
    kind: 'account-merged',
    body: { ...body, closed: pair.closedId },
  });
  await notify(tx, [
    {
      personId: pair.keptId,
      kind: 'account',
      eventKey: `account-merged:${decision.id}`,
      title: 'Your two accounts are one now',
      body: 'Progress, notes and posts of both are here; sittings and certificates of both are shown.',
      path: '/account',
      hasOwnMail: true,
    },
  ]);
}
