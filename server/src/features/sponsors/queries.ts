import { sql } from 'kysely';
import type { Database, Tx } from '../../db/database.ts';

/** A sponsor with its seats and who speaks for it. */
export type SponsorRow = {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly seats: number;
  readonly used: number;
  readonly representatives: readonly string[];
};

/** A voucher with how many of its seats are taken. */
export type VoucherRow = {
  readonly id: string;
  readonly sponsorId: string;
  readonly invoiceReference: string;
  readonly seats: number;
  readonly used: number;
  readonly cohortId: string | null;
  readonly cohortTitle: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly state: 'open' | 'used-up' | 'expired' | 'revoked';
};

/** Sponsors by name; only those that somebody speaks for, when a person is given. */
export async function listSponsors(
  db: Database,
  { representative = null }: { readonly representative?: string | null } = {},
): Promise<readonly SponsorRow[]> {
  const { rows } = await sql<SponsorRow>`
    select s.id, s.name, s.created_at,
      coalesce((select sum(v.seats) from sponsor_vouchers v where v.sponsor_id = s.id and v.revoked_at is null), 0)::int as seats,
      (select count(*) from sponsor_seats t where t.sponsor_id = s.id)::int as used,
      array(select p.display_name from sponsor_representatives r join people p on p.id = r.person_id
        where r.sponsor_id = s.id and r.ended_at is null order by r.appointed_at) as representatives
    from sponsors s
    where ${representative}::uuid is null or exists (select from sponsor_representatives r
      where r.sponsor_id = s.id and r.person_id = ${representative}::uuid and r.ended_at is null)
    order by s.name, s.id`.execute(db);
  return rows;
}

const voucherColumns = sql`
  v.id, v.sponsor_id, v.invoice_reference, v.seats, u.used, v.cohort_id, c.title as cohort_title, v.created_at, v.expires_at,
  case when v.revoked_at is not null then 'revoked' when v.expires_at <= clock_timestamp() then 'expired'
    when v.seats <= u.used then 'used-up' else 'open' end as state`;
const vouchers = sql`
  sponsor_vouchers v left join cohorts c on c.id = v.cohort_id,
  lateral (select count(*)::int as used from sponsor_seats t where t.voucher_id = v.id) u`;

/** The vouchers of a sponsor, the newest first. */
export async function listVouchers(db: Database, sponsorId: string): Promise<readonly VoucherRow[]> {
  const { rows } = await sql<VoucherRow>`
    select ${voucherColumns} from ${vouchers} where v.sponsor_id = ${sponsorId}
    order by v.created_at desc, v.id`.execute(db);
  return rows;
}

/** The voucher behind a code or behind the token of an invitation, with the invitation. */
export async function findByHash(
  db: Database | Tx,
  { codeHash, tokenHash }: { readonly codeHash: string; readonly tokenHash: string },
): Promise<(VoucherRow & { readonly invitationId: string | null; readonly invitedEmail: string | null }) | null> {
  const { rows } = await sql<VoucherRow & { invitationId: string | null; invitedEmail: string | null }>`
    select ${voucherColumns}, i.id as invitation_id, i.email as invited_email
    from ${vouchers} left join lateral (select id, email from sponsor_invitations i
      where i.voucher_id = v.id and i.token_hash = ${tokenHash} and i.used_at is null and i.expires_at > clock_timestamp()) i on true
    where v.code_hash = ${codeHash} or i.id is not null`.execute(db);
  return rows[0] ?? null;
}

/** A voucher of a sponsor. */
export async function findVoucher(
  db: Database | Tx,
  { sponsorId, voucherId }: { readonly sponsorId: string; readonly voucherId: string },
): Promise<VoucherRow | null> {
  const { rows } = await sql<VoucherRow>`
    select ${voucherColumns} from ${vouchers} where v.sponsor_id = ${sponsorId} and v.id = ${voucherId}`.execute(db);
  return rows[0] ?? null;
}

/** Who speaks for a sponsor now, the longest first. */
export async function listRepresentatives(db: Database | Tx, sponsorId: string) {
  return db
    .selectFrom('sponsorRepresentatives as r')
    .innerJoin('people as p', 'p.id', 'r.personId')
    .select(['r.personId', 'p.displayName as name', 'r.appointedAt'])
    .where('r.sponsorId', '=', sponsorId)
    .where('r.endedAt', 'is', null)
    .orderBy('r.appointedAt')
    .execute();
}

/** Everybody who has a seat of a sponsor. */
export async function listSeated(db: Database | Tx, sponsorId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('sponsorSeats')
    .select('personId')
    .where('sponsorId', '=', sponsorId)
    .where('emptiedAt', 'is', null)
    .execute();
  return rows.map(({ personId }) => personId);
}
