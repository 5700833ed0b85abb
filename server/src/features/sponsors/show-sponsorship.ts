import type { Endpoints } from '@cmdsp/contract';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Database } from '../../db/database.ts';
import type { Sent } from '../../http/serve-endpoint.ts';
import { requireSpeaksFor } from './policy.ts';
import { listSponsors, listVouchers, type VoucherRow } from './queries.ts';
import { showCoverage } from './show-coverage.ts';

/** Seats, invitations and progress for somebody who speaks for a sponsor. @throws Problem `not-found` */
export async function showSponsorship(
  context: Pick<Context, 'databases' | 'catalogue'>,
  asked: { readonly sponsorId: string; readonly personId: string },
): Promise<Sent<Endpoints['GET /api/sponsorships/:sponsor']>> {
  const { staff } = context.databases;
  await requireSpeaksFor(staff, asked);
  const own = await listSponsors(staff, { representative: asked.personId });
  const { name = '', seats = 0, used = 0 } = own.find(({ id }) => id === asked.sponsorId) ?? {};
  return {
    id: asked.sponsorId,
    name,
    seats,
    used,
    vouchers: (await listVouchers(staff, asked.sponsorId)).map(presentVoucher),
    invitations: await countInvitations(staff, asked.sponsorId),
    coverage: await showCoverage(context, asked.sponsorId),
  };
}

/** A voucher as staff and sponsor see it: never its code. */
export function presentVoucher({
  id,
  invoiceReference,
  seats,
  used,
  cohortTitle,
  createdAt,
  expiresAt,
  state,
}: VoucherRow) {
  return {
    id,
    invoiceReference,
    seats,
    used,
    cohortTitle,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    state,
  };
}

/** How many invitations are open, were used or ran out. */
async function countInvitations(db: Database, sponsorId: string) {
  const { rows } = await sql<{ open: number; used: number; expired: number }>`
    select count(*) filter (where i.used_at is null and i.expires_at > clock_timestamp())::int as open,
      count(*) filter (where i.used_at is not null)::int as used,
      count(*) filter (where i.used_at is null and i.expires_at <= clock_timestamp())::int as expired
    from sponsor_invitations i join sponsor_vouchers v on v.id = i.voucher_id where v.sponsor_id = ${sponsorId}`.execute(
    db,
  );
  return rows[0] ?? { open: 0, used: 0, expired: 0 };
}
