import { sql } from 'kysely';
import { recordRelation } from '../../accounts/record-relation.ts';
import { getRecipient } from '../../accounts/recipients.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { hashCode, hashToken } from './codes.ts';
import { holdCohortSeat } from './hold-cohort-seat.ts';
import { lockSponsor } from './policy.ts';
import { findByHash, listRepresentatives } from './queries.ts';

/** Where a seat leads: the sponsor, and the cohort that a place is held in, if any. */
export type Redeemed = { readonly sponsor: string; readonly cohort: string | null };

/**
 * Takes a seat with the code of a voucher or the token of an invitation, under the lock of the sponsor, so that the last
 * seat is given once. Who speaks for the sponsor counts as employing them from then on. Taking it again changes nothing.
 * @throws Problem `link-not-valid`, `seats-taken`, `cohort-full`
 */
export async function redeemSeat(
  { databases }: Pick<Context, 'databases'>,
  { personId, code }: { readonly personId: string; readonly code: string },
): Promise<Redeemed> {
  const hashes = { codeHash: hashCode(code), tokenHash: hashToken(code) };
  const { email } = await getRecipient(databases.auth, personId);
  return databases.staff.transaction().execute(async (tx) => {
    const first = await findByHash(tx, hashes);
    if (first === null) throw notValid();
    const { name: sponsor } = await lockSponsor(tx, first.sponsorId);
    const voucher = await findByHash(tx, hashes);
    if (voucher === null) throw notValid();
    const { id: voucherId, sponsorId, cohortId, cohortTitle } = voucher;
    if (await hasSeat(tx, { sponsorId, personId })) return { sponsor, cohort: null };
    if (voucher.state === 'used-up')
      throw new Problem('seats-taken', 'All seats of this voucher are taken. Ask your employer for another one.');
    if (voucher.state !== 'open') throw notValid();
    if (voucher.invitedEmail !== null && voucher.invitedEmail !== email)
      throw new Problem(
        'link-not-valid',
        'This invitation went to another address. Sign in with the address that it was sent to.',
      );
    await tx.insertInto('sponsorSeats').values({ id: newId(), voucherId, sponsorId, personId }).execute();
    if (voucher.invitationId !== null)
      await tx
        .updateTable('sponsorInvitations')
        .set({ usedAt: sql<Date>`clock_timestamp()` })
        .where('id', '=', voucher.invitationId)
        .execute();
    await appendRecord(tx, {
      streamKind: 'person',
      streamId: personId,
      kind: 'seat-taken',
      actor: `person:${personId}`,
      body: { sponsor: sponsorId, voucher: voucherId },
    });
    await recordEmployers(tx, { sponsorId, sponsor, personId });
    const isHeld = cohortId !== null && (await holdCohortSeat(tx, { cohortId, personId, email }));
    return { sponsor, cohort: isHeld ? cohortTitle : null };
  });
}

async function hasSeat(
  tx: Tx,
  { sponsorId, personId }: { readonly sponsorId: string; readonly personId: string },
): Promise<boolean> {
  const seat = await tx
    .selectFrom('sponsorSeats')
    .select('id')
    .where('sponsorId', '=', sponsorId)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return seat !== undefined;
}

async function recordEmployers(
  tx: Tx,
  { sponsorId, sponsor, personId }: { readonly sponsorId: string; readonly sponsor: string; readonly personId: string },
): Promise<void> {
  for (const representative of await listRepresentatives(tx, sponsorId))
    if (representative.personId !== personId)
      await recordRelation(tx, {
        personId: representative.personId,
        kind: 'employs',
        otherPersonId: personId,
        recordedBy: null,
        reason: `Speaks for the sponsor ${sponsor}`,
      });
}

function notValid(): Problem {
  return new Problem(
    'link-not-valid',
    'No voucher has this code, or it has run out or was taken back. Check the letters, or ask your employer.',
  );
}
