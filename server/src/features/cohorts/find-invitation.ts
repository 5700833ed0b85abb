import { sql } from 'kysely';
import type { Database, Tx } from '../../db/database.ts';
import { hashToken } from './secret-token.ts';

/** What lets somebody into a cohort: a link for several people, or a personal invitation. */
export type Invitation =
  | { readonly kind: 'link'; readonly id: string; readonly cohortId: string; readonly expiresAt: Date }
  | {
      readonly kind: 'personal';
      /** Of the membership that it opens. */
      readonly id: string;
      readonly cohortId: string;
      readonly expiresAt: Date;
      readonly email: string;
    };

/** The invitation behind a token while it works: in time, not taken back, not used up. */
export async function findInvitation(db: Database | Tx, token: string): Promise<Invitation | null> {
  const tokenHash = hashToken(token);
  return (await findLink(db, tokenHash)) ?? (await findPersonal(db, sql`token_hash = ${tokenHash}`));
}

/** A personal invitation by its id, if it went to this address. */
export async function findInvitationTo(
  db: Database | Tx,
  { id, email }: { readonly id: string; readonly email: string },
): Promise<Invitation | null> {
  return findPersonal(db, sql`id = ${id}::uuid and email = ${email}`);
}

/** The personal invitation to a cohort that went to this address, if one works. */
export async function findInvitationOf(
  db: Database | Tx,
  { cohortId, email }: { readonly cohortId: string; readonly email: string },
): Promise<Invitation | null> {
  return findPersonal(db, sql`cohort_id = ${cohortId} and email = ${email}`);
}

async function findLink(db: Database | Tx, tokenHash: string): Promise<Invitation | null> {
  const { rows } = await sql<{ id: string; cohortId: string; expiresAt: Date }>`
    select id, cohort_id, expires_at from cohort_links l
    where token_hash = ${tokenHash} and revoked_at is null and expires_at > clock_timestamp()
      and (uses is null or uses > (select count(*) from cohort_memberships m where m.link_id = l.id))`.execute(db);
  const [link] = rows;
  return link === undefined ? null : { kind: 'link', ...link };
}

async function findPersonal(db: Database | Tx, condition: ReturnType<typeof sql>): Promise<Invitation | null> {
  const { rows } = await sql<{ id: string; cohortId: string; expiresAt: Date; email: string }>`
    select id, cohort_id, expires_at, email from cohort_memberships
    where state = 'invited' and expires_at > clock_timestamp() and ${condition}`.execute(db);
  const [personal] = rows;
  return personal === undefined ? null : { kind: 'personal', ...personal };
}
