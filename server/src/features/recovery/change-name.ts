import { sql } from 'kysely';
import { getRecipient } from '../../accounts/recipients.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { encryptPersonalData } from '../../ledger/personal-data.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { nameDecidedMail } from './mails.ts';

/** Asks for another legal name. @throws Problem `conflict` when a request waits or nothing would change */
export async function askNameChange(
  { databases, secrets }: Context,
  { personId, legalName, evidence }: { personId: string; legalName: string; evidence: string },
): Promise<void> {
  await databases.auth.transaction().execute(async (tx) => {
    const person = await tx
      .selectFrom('people')
      .select('legalName')
      .where('id', '=', personId)
      .executeTakeFirstOrThrow();
    if (person.legalName === legalName) throw new Problem('conflict', 'This is your legal name already.');
    const asked = await tx
      .insertInto('nameChanges')
      .values({ id: newId(), personId, legalName, evidence })
      .onConflict((conflict) =>
        conflict
          .column('personId')
          .where(sql<boolean>`state = 'waiting'`)
          .doNothing(),
      )
      .returning('id')
      .executeTakeFirst();
    if (asked === undefined) throw new Problem('conflict', 'A request of yours waits for an officer already.');
    await appendRecord(tx, {
      streamKind: 'person',
      streamId: personId,
      kind: 'name-change-requested',
      actor: `person:${personId}`,
      body: {
        changeId: asked.id,
        personalData: await encryptPersonalData(tx, { secrets, personId, value: { legalName, evidence } }),
      },
    });
  });
}

/**
 * An officer grants or refuses; nobody decides about themselves. Certificates stay as they were issued.
 * @throws Problem `not-found` when it does not wait any more, `conflict-of-interest`
 */
export async function decideNameChange(
  context: Context,
  {
    id,
    officerId,
    decision,
    reason,
  }: { id: string; officerId: string; decision: 'granted' | 'refused'; reason: string },
): Promise<void> {
  const { config, databases, secrets } = context;
  const asked = await databases.staff
    .selectFrom('nameChanges')
    .select('personId')
    .where('id', '=', id)
    .executeTakeFirst();
  if (asked === undefined) throw new Problem('not-found', 'There is no such request.');
  const { personId } = asked;
  if (personId === officerId)
    throw new Problem('conflict-of-interest', 'Another officer has to decide about your name.');
  // Addresses belong to the sign-in tables, which only their own role may read.
  const { email, name } = await getRecipient(databases.auth, personId);
  await databases.staff.transaction().execute(async (tx) => {
    const change = await tx
      .updateTable('nameChanges')
      .set({ state: decision, decidedBy: officerId, decidedAt: sql<Date>`clock_timestamp()`, reason })
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .returning('legalName')
      .executeTakeFirst();
    if (change === undefined) throw new Problem('not-found', 'This request was decided already.');
    const { legalName: from } = await tx
      .selectFrom('people')
      .select('legalName')
      .where('id', '=', personId)
      .executeTakeFirstOrThrow();
    const isGranted = decision === 'granted';
    if (isGranted) {
      await tx.updateTable('people').set({ legalName: change.legalName }).where('id', '=', personId).execute();
    }
    const value = { from, to: change.legalName, reason };
    await appendRecord(tx, {
      streamKind: 'person',
      streamId: personId,
      kind: isGranted ? 'legal-name-changed' : 'name-change-refused',
      actor: `person:${officerId}`,
      body: { changeId: id, personalData: await encryptPersonalData(tx, { secrets, personId, value }) },
    });
    const mail = nameDecidedMail({ name, reason, isGranted, url: `${config.publicUrl}/account` });
    await queueMail(tx, { config, kind: 'name-change-decided', personId, to: email, mail });
  });
}
