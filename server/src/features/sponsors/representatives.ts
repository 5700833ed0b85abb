import { sql } from 'kysely';
import { normaliseEmail } from '../../accounts/normalise-email.ts';
import { findRecipient } from '../../accounts/recipients.ts';
import { recordRelation } from '../../accounts/record-relation.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { notify } from '../../notifications/notify.ts';
import { lockSponsor } from './policy.ts';
import { listSeated } from './queries.ts';

/**
 * Lets somebody speak for a sponsor, with the ledger record. From then on they count as employing everybody who has a seat
 * of it, so that they decide nothing about them. Repeating changes nothing. @throws Problem `not-found`
 */
export async function appointRepresentative(
  { databases }: Pick<Context, 'databases'>,
  {
    sponsorId,
    email,
    reason,
    by,
  }: { readonly sponsorId: string; readonly email: string; readonly reason: string; readonly by: string },
): Promise<void> {
  const recipient = await findRecipient(databases.auth, normaliseEmail(email));
  if (recipient === null || !recipient.isEmailVerified)
    throw new Problem('not-found', 'Nobody with this confirmed address has an account. Ask them to open one first.');
  const { personId } = recipient;
  await databases.staff.transaction().execute(async (tx) => {
    const { name } = await lockSponsor(tx, sponsorId);
    const appointmentId = newId();
    const appointed = await tx
      .insertInto('sponsorRepresentatives')
      .values({ id: appointmentId, sponsorId, personId })
      .onConflict((conflict) => conflict.columns(['sponsorId', 'personId']).where('endedAt', 'is', null).doNothing())
      .executeTakeFirst();
    if (appointed.numInsertedOrUpdatedRows === 0n) return;
    await appendRecord(tx, {
      streamKind: 'sponsor',
      streamId: sponsorId,
      kind: 'representative-appointed',
      actor: `person:${by}`,
      reason,
      body: { personId },
    });
    await notify(tx, [
      {
        personId,
        kind: 'account',
        eventKey: `sponsor:${sponsorId}:${appointmentId}`,
        title: 'You speak for a sponsor now',
        body: `You see the seats of ${name}, invite people to them, and find numbers about those who agree.`,
        path: '/sponsor',
      },
    ]);
    for (const otherPersonId of await listSeated(tx, sponsorId))
      if (otherPersonId !== personId)
        await recordRelation(tx, {
          personId,
          kind: 'employs',
          otherPersonId,
          recordedBy: by,
          reason: `Speaks for the sponsor ${name}`,
        });
  });
}

/** Somebody does not speak for a sponsor any more; that they employed people stays recorded. @throws Problem `not-found` */
export async function endRepresentative(
  { databases }: Pick<Context, 'databases'>,
  {
    sponsorId,
    personId,
    reason,
    by,
  }: { readonly sponsorId: string; readonly personId: string; readonly reason: string; readonly by: string },
): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    const ended = await tx
      .updateTable('sponsorRepresentatives')
      .set({ endedAt: sql<Date>`clock_timestamp()`, endReason: reason })
      .where('sponsorId', '=', sponsorId)
      .where('personId', '=', personId)
      .where('endedAt', 'is', null)
      .executeTakeFirst();
    if (ended.numUpdatedRows === 0n) throw new Problem('not-found', 'This person does not speak for the sponsor.');
    await appendRecord(tx, {
      streamKind: 'sponsor',
      streamId: sponsorId,
      kind: 'representative-ended',
      actor: `person:${by}`,
      reason,
      body: { personId },
    });
  });
}
