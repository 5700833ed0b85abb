import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { consentText } from './consent-text.ts';
import { lockSponsor } from './policy.ts';

type Asked = { readonly sponsorId: string; readonly personId: string };

/**
 * Writes down that somebody agrees to be counted for the sponsor of their seat, to which text, with the ledger record.
 * Agreeing again changes nothing. @throws Problem `not-found`, `agreement-changed`
 */
export async function giveConsent(
  { databases }: Pick<Context, 'databases'>,
  { sponsorId, personId, version }: Asked & { readonly version: string },
): Promise<void> {
  if (version !== consentText.version)
    throw new Problem('agreement-changed', 'The text has a new version. Load the page again and read it.');
  await databases.staff.transaction().execute(async (tx) => {
    await lockSponsor(tx, sponsorId);
    const seat = await tx
      .selectFrom('sponsorSeats')
      .select('id')
      .where('sponsorId', '=', sponsorId)
      .where('personId', '=', personId)
      .executeTakeFirst();
    if (seat === undefined) throw new Problem('not-found', 'You have no seat of this sponsor.');
    const given = await tx
      .insertInto('sponsorConsents')
      .values({ id: newId(), sponsorId, personId, textVersion: version, textHash: consentText.hash })
      .onConflict((conflict) =>
        conflict.columns(['sponsorId', 'personId']).where('withdrawnAt', 'is', null).doNothing(),
      )
      .executeTakeFirst();
    if (given.numInsertedOrUpdatedRows === 0n) return;
    await record(tx, { sponsorId, personId, kind: 'sponsor-consent-given', text: consentText.hash });
  });
}

/**
 * Takes the consent back, with the ledger record. What the sponsor is shown this week goes in the same transaction if this
 * person was counted in it. Withdrawing again changes nothing. @throws Problem `not-found`
 */
export async function withdrawConsent({ databases }: Pick<Context, 'databases'>, asked: Asked): Promise<void> {
  const { sponsorId, personId } = asked;
  await databases.staff.transaction().execute(async (tx) => {
    await lockSponsor(tx, sponsorId);
    const withdrawn = await tx
      .updateTable('sponsorConsents')
      .set({ withdrawnAt: sql<Date>`clock_timestamp()` })
      .where('sponsorId', '=', sponsorId)
      .where('personId', '=', personId)
      .where('withdrawnAt', 'is', null)
      .returning('textHash')
      .executeTakeFirst();
    if (withdrawn === undefined) return;
    await leaveNumbers(tx, asked);
    await record(tx, { sponsorId, personId, kind: 'sponsor-consent-withdrawn', text: withdrawn.textHash });
  });
}

async function leaveNumbers(tx: Tx, { sponsorId, personId }: Asked): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update sponsor_blocks b set broken_at = clock_timestamp() from sponsor_block_members m
    where m.block_id = b.id and m.person_id = ${personId} and b.sponsor_id = ${sponsorId} and b.broken_at is null
    returning b.id`.execute(tx);
  if (rows.length === 0) return;
  await tx.updateTable('sponsorSnapshots').set({ shown: null }).where('sponsorId', '=', sponsorId).execute();
}

async function record(
  tx: Tx,
  { sponsorId, personId, kind, text }: Asked & { readonly kind: string; readonly text: string },
): Promise<void> {
  await appendRecord(tx, {
    streamKind: 'person',
    streamId: personId,
    kind,
    actor: `person:${personId}`,
    body: { sponsor: sponsorId, text },
  });
}
