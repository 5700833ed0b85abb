import type { Endpoints } from '@cmdsp/contract';
import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';
import type { Sent } from '../../http/serve-endpoint.ts';

const pageSize = 50;

type Answer = Sent<Endpoints['GET /api/cohorts/:id/people']>;
type Row = {
  readonly id: string;
  readonly state: 'invited' | 'joined' | 'left';
  readonly name: string;
  readonly email: string | null;
  readonly audienceGroup: Answer['people'][number]['audienceGroup'];
  readonly by: 'file' | 'link' | 'administrator';
  readonly invitedAt: Date | null;
  readonly isExpired: boolean;
  readonly joinedAt: Date | null;
  readonly leftAt: Date | null;
  readonly leaveReason: string | null;
};

/** A page of the people of a cohort. Addresses are for those who may edit it. */
export async function showPeople(
  db: Database,
  asked: {
    readonly cohortId: string;
    readonly state: string | null;
    readonly search: string;
    readonly after: string | null;
    readonly isWithAddresses: boolean;
  },
): Promise<Answer> {
  const rows = await listPeople(db, asked);
  const page = rows.slice(0, pageSize);
  return {
    people: page.map((row) => ({
      ...row,
      email: asked.isWithAddresses ? row.email : null,
      invitedAt: row.invitedAt?.toISOString() ?? null,
      joinedAt: row.joinedAt?.toISOString() ?? null,
      leftAt: row.leftAt?.toISOString() ?? null,
    })),
    next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}

async function listPeople(
  db: Database,
  {
    cohortId,
    state,
    search,
    after,
    isWithAddresses,
  }: { cohortId: string; state: string | null; search: string; after: string | null; isWithAddresses: boolean },
): Promise<readonly Row[]> {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<Row>`
    select m.id, m.state, coalesce(p.legal_name, m.legal_name, '') as name, m.email,
      coalesce(p.audience_group, m.audience_group) as audience_group,
      case when m.import_id is not null then 'file' when m.link_id is not null then 'link' else 'administrator' end as by,
      m.invited_at, m.state = 'invited' and m.expires_at <= clock_timestamp() as is_expired,
      m.joined_at, m.left_at, m.leave_reason
    from cohort_memberships m left join people p on p.id = m.person_id
    where m.cohort_id = ${cohortId} and (${state}::text is null or m.state = ${state})
      and (${search} = '' or coalesce(p.legal_name, m.legal_name) ilike ${pattern} or p.display_name ilike ${pattern}
        or (${isWithAddresses} and m.email ilike ${pattern}))
      and (${after}::uuid is null or m.id < ${after}::uuid)
    order by m.id desc limit ${pageSize + 1}`.execute(db);
  return rows;
}
