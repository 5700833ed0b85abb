import { sql } from 'kysely';
import { getRecipient } from '../../accounts/recipients.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { erasureCancelledMail } from './mails.ts';

/** Takes a request to be erased back, as long as it waits. @throws Problem `not-found` when there is none */
export async function cancelErasure(context: Context, personId: string): Promise<void> {
  const { config } = context;
  const { email, name } = await getRecipient(context.databases.auth, personId);
  await asPerson(context.databases.candidate, personId, async (tx) => {
    const cancelled = await tx
      .updateTable('erasureRequests')
      .set({ state: 'cancelled', endedAt: sql<Date>`clock_timestamp()` })
      .where('personId', '=', personId)
      .where('state', '=', 'waiting')
      .returning('id')
      .executeTakeFirst();
    if (cancelled === undefined) throw new Problem('not-found', 'No request of yours waits.');
    await appendRecord(tx, {
      streamKind: 'person',
      streamId: personId,
      kind: 'erasure-cancelled',
      actor: `person:${personId}`,
      body: { requestId: cancelled.id },
    });
    const mail = erasureCancelledMail({ name, url: `${config.publicUrl}/privacy/mine` });
    await queueMail(tx, { config, kind: 'erasure-cancelled', personId, to: email, mail });
  });
}
