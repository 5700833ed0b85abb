import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Database } from '../../db/database.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { lockCohort } from './queries.ts';
import { newToken } from './secret-token.ts';

/** Makes a link with which people may join. Its address is told this once; only the hash is kept. @throws Problem `not-found` */
export async function createCohortLink(
  { databases, config }: Pick<Context, 'databases' | 'config'>,
  link: {
    readonly cohortId: string;
    readonly label: string;
    readonly validDays: number;
    readonly uses: number | null;
    readonly by: string | null;
  },
): Promise<{ readonly id: string; readonly url: string }> {
  const { cohortId, label, validDays, uses, by } = link;
  const id = newId();
  const { token, tokenHash } = newToken();
  await databases.staff.transaction().execute(async (tx) => {
    if (!(await lockCohort(tx, cohortId))) throw new Problem('not-found', 'There is no such cohort.');
    const expiresAt = sql<Date>`clock_timestamp() + ${validDays} * interval '1 day'`;
    await tx
      .insertInto('cohortLinks')
      .values({ id, cohortId, tokenHash, label, uses, expiresAt, createdBy: by })
      .execute();
    await appendRecord(tx, {
      streamKind: 'cohort',
      streamId: cohortId,
      kind: 'link-created',
      actor: by === null ? 'system' : `person:${by}`,
      body: { link: id, label, uses, validDays },
    });
  });
  return { id, url: `${config.publicUrl}/join/${token}` };
}

/** Takes a link back; who joined by it stays. Repeating changes nothing. @throws Problem `not-found` */
export async function revokeCohortLink(
  { databases }: Pick<Context, 'databases'>,
  { cohortId, linkId, by }: { readonly cohortId: string; readonly linkId: string; readonly by: string },
): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    const link = await tx
      .selectFrom('cohortLinks')
      .select('revokedAt')
      .where('id', '=', linkId)
      .where('cohortId', '=', cohortId)
      .forUpdate()
      .executeTakeFirst();
    if (link === undefined) throw new Problem('not-found', 'There is no such link.');
    if (link.revokedAt !== null) return;
    await tx
      .updateTable('cohortLinks')
      .set({ revokedAt: sql<Date>`clock_timestamp()`, revokedBy: by })
      .where('id', '=', linkId)
      .execute();
    await appendRecord(tx, {
      streamKind: 'cohort',
      streamId: cohortId,
      kind: 'link-revoked',
      actor: `person:${by}`,
      body: { link: linkId },
    });
  });
}

/** The links of a cohort with how often each was used, the newest first. */
export async function listCohortLinks(db: Database, cohortId: string) {
  const { rows } = await sql<{
    id: string;
    label: string;
    uses: number | null;
    used: number;
    createdAt: Date;
    expiresAt: Date;
    state: 'open' | 'used-up' | 'expired' | 'revoked';
  }>`
    select l.id, l.label, l.uses, u.used, l.created_at, l.expires_at,
      case when l.revoked_at is not null then 'revoked' when l.expires_at <= clock_timestamp() then 'expired'
        when l.uses <= u.used then 'used-up' else 'open' end as state
    from cohort_links l, lateral (select count(*)::int as used from cohort_memberships m where m.link_id = l.id) u
    where l.cohort_id = ${cohortId} order by l.created_at desc, l.id`.execute(db);
  return rows;
}
