import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { newCode } from './codes.ts';
import { lockSponsor } from './policy.ts';

/** Makes a voucher for seats that were paid for. Its code is told this once; only the hash is kept. @throws Problem `not-found` */
export async function createVoucher(
  { databases }: Pick<Context, 'databases'>,
  voucher: {
    readonly sponsorId: string;
    readonly invoiceReference: string;
    readonly seats: number;
    readonly validDays: number;
    readonly cohortId: string | null;
    readonly by: string;
  },
): Promise<{ readonly id: string; readonly code: string }> {
  const { sponsorId, invoiceReference, seats, validDays, cohortId, by } = voucher;
  const id = newId();
  const { code, codeHash } = newCode();
  await databases.staff.transaction().execute(async (tx) => {
    await lockSponsor(tx, sponsorId);
    if (cohortId !== null) {
      const cohort = await tx.selectFrom('cohorts').select('id').where('id', '=', cohortId).executeTakeFirst();
      if (cohort === undefined) throw new Problem('not-found', 'There is no such cohort.');
    }
    const expiresAt = sql<Date>`clock_timestamp() + ${validDays} * interval '1 day'`;
    await tx
      .insertInto('sponsorVouchers')
      .values({ id, sponsorId, invoiceReference, codeHash, seats, cohortId, expiresAt })
      .execute();
    await appendRecord(tx, {
      streamKind: 'sponsor',
      streamId: sponsorId,
      kind: 'voucher-made',
      actor: `person:${by}`,
      body: { voucher: id, invoiceReference, seats, validDays, cohort: cohortId },
    });
  });
  return { id, code };
}

/** Takes a voucher back; seats that were taken stay taken. Repeating changes nothing. @throws Problem `not-found` */
export async function revokeVoucher(
  { databases }: Pick<Context, 'databases'>,
  {
    sponsorId,
    voucherId,
    reason,
    by,
  }: { readonly sponsorId: string; readonly voucherId: string; readonly reason: string; readonly by: string },
): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    await lockSponsor(tx, sponsorId);
    const voucher = await tx
      .selectFrom('sponsorVouchers')
      .select('revokedAt')
      .where('id', '=', voucherId)
      .where('sponsorId', '=', sponsorId)
      .executeTakeFirst();
    if (voucher === undefined) throw new Problem('not-found', 'There is no such voucher.');
    if (voucher.revokedAt !== null) return;
    await tx
      .updateTable('sponsorVouchers')
      .set({ revokedAt: sql<Date>`clock_timestamp()`, revokeReason: reason })
      .where('id', '=', voucherId)
      .execute();
    await appendRecord(tx, {
      streamKind: 'sponsor',
      streamId: sponsorId,
      kind: 'voucher-revoked',
      actor: `person:${by}`,
      reason,
      body: { voucher: voucherId },
    });
  });
}
