import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { Tx } from '../db/database.ts';
import { appendRecord } from '../ledger/append-record.ts';
import { endSessions } from './end-sessions.ts';

/** Takes away the second factors whose delay is over and whose owners did not stop it; ends their sessions. */
export async function carryOutResets(context: Pick<Context, 'databases' | 'accounts'>): Promise<number> {
  return context.databases.auth.transaction().execute(async (tx) => {
    const due = await tx
      .updateTable('secondFactorResets')
      .set({ state: 'done', endedAt: sql<Date>`clock_timestamp()` })
      .where('state', '=', 'waiting')
      .where('dueAt', '<=', sql<Date>`clock_timestamp()`)
      .returning(['id', 'personId', 'askedBy'])
      .execute();
    for (const reset of due) await carryOut(tx, context, reset);
    return due.length;
  });
}

async function carryOut(
  tx: Tx,
  { accounts }: Pick<Context, 'accounts'>,
  { id, personId, askedBy }: { id: string; personId: string; askedBy: string },
): Promise<void> {
  await tx.updateTable('authUsers').set({ twoFactorEnabled: false }).where('id', '=', personId).execute();
  await tx.deleteFrom('authTwoFactors').where('userId', '=', personId).execute();
  await endSessions({ db: tx, accounts }, { personId });
  await appendRecord(tx, {
    streamKind: 'person',
    streamId: personId,
    kind: 'second-factor-reset',
    actor: `person:${askedBy}`,
    body: { resetId: id },
  });
}
