import { sql } from 'kysely';
import { getRecipient } from '../../accounts/recipients.ts';
import { requireProof } from '../../accounts/require-proof.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import type { Person } from '../../http/viewer.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { privacyRules } from '../../privacy/privacy-rules.ts';
import { erasureAskedMail } from './mails.ts';

import { findOpenRequest } from './queries.ts';

/**
 * Writes down that somebody wants to be erased, and tells them by mail. Nothing is deleted before the time to think
 * again is over.
 * @throws Problem `password-refused`, `second-factor-needed`, `conflict` when a request waits already
 */
export async function askErasure(
  context: Context,
  { viewer, password, givesUpCertificate }: { viewer: Person; password: string; givesUpCertificate: boolean },
): Promise<void> {
  const { personId } = viewer;
  await requireProof(context, { viewer, password });
  const { email, name } = await getRecipient(context.databases.auth, personId);
  const { config } = context;
  await asPerson(context.databases.candidate, personId, async (tx) => {
    if ((await findOpenRequest(tx, personId)) !== null) throw new Problem('conflict', 'You have asked already.');
    const id = newId();
    const { dueAt } = await tx
      .insertInto('erasureRequests')
      .values({
        id,
        personId,
        givesUpCertificate,
        dueAt: sql<Date>`clock_timestamp() + ${privacyRules.coolingOffDays} * interval '1 day'`,
      })
      .returning('dueAt')
      .executeTakeFirstOrThrow();
    await appendRecord(tx, {
      streamKind: 'person',
      streamId: personId,
      kind: 'erasure-requested',
      actor: `person:${personId}`,
      body: { requestId: id, givesUpCertificate },
    });
    const mail = erasureAskedMail({ name, dueAt, url: `${config.publicUrl}/privacy/mine` });
    await queueMail(tx, { config, kind: 'erasure-requested', personId, to: email, mail });
  });
}
