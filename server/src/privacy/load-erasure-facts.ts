import { instant } from '@cmdsp/primitives';
import { sql } from 'kysely';
import type { Database } from '../db/database.ts';
import { peopleOf } from '../db/people-of.ts';
import type { ErasureFacts, HoldGround } from './grounds-against.ts';

/** Reads what can stand against erasing somebody; needs the staff role. */
export async function loadErasureFacts(
  db: Database,
  { personId, givesUpCertificate }: { personId: string; givesUpCertificate: boolean },
): Promise<ErasureFacts> {
  const roles = await db
    .selectFrom('roleGrants')
    .select('id')
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .limit(1)
    .execute();
  const certificates = await db
    .selectFrom('certificates')
    .select('validUntil')
    .where('personId', 'in', peopleOf(personId))
    .where('status', '<>', 'revoked')
    .execute();
  const sittings = await db
    .selectFrom('sittings')
    .leftJoin('results', 'results.sittingId', 'sittings.id')
    .select(['sittings.state', 'sittings.kind', 'sittings.startedAt', 'results.releasedAt', 'results.decision'])
    .where('sittings.personId', 'in', peopleOf(personId))
    .where('sittings.state', '<>', 'voided')
    .execute();
  return {
    givesUpCertificate,
    isStaff: roles.length > 0,
    certificatesUntil: certificates.map(({ validUntil }) => at(validUntil)),
    hasOpenSitting: sittings.some(({ state }) => state === 'scheduled' || state === 'open'),
    examinations: sittings.flatMap(({ kind, state, startedAt, releasedAt, decision }) =>
      kind !== 'certification' || startedAt === null || state === 'open'
        ? []
        : [{ startedAt: at(startedAt), releasedAt: releasedAt === null ? null : at(releasedAt), decision }],
    ),
    holds: [...(await listHolds(db, personId)), ...(await listOpenComplaints(db, personId))],
  };
}

/** A hold with a last day ends with that day, in UTC. */
async function listHolds(db: Database, personId: string): Promise<ErasureFacts['holds']> {
  const { rows } = await sql<{ ground: HoldGround; until: Date | null }>`
    select ground, (until_on + 1)::timestamp at time zone 'UTC' as until
    from erasure_holds where person_id = ${personId} and lifted_at is null order by placed_at`.execute(db);
  return rows.map(({ ground, until }) => ({ ground, until: until === null ? null : at(until) }));
}

/** While a complaint or an appeal is open, what its filer or its subject left behind may be what it is decided by. */
async function listOpenComplaints(db: Database, personId: string): Promise<ErasureFacts['holds']> {
  const open = await db
    .selectFrom('complaints')
    .select('id')
    .where((where) => where.or([where('complainantId', '=', personId), where('subjectId', '=', personId)]))
    .where('state', 'in', ['received', 'acknowledged'])
    .limit(1)
    .execute();
  const { rows } = await sql<{ ground: 'appeal' | 'complaint' }>`
    select 'appeal' as ground where exists (select from appeals
      where person_id = ${personId} and state in ('received', 'in-review'))
    union all select 'complaint' where exists (select from misconduct_cases
      where person_id = ${personId} and state <> 'decided')`.execute(db);
  return [
    ...open.map(() => ({ ground: 'complaint' as const, until: null })),
    ...rows.map(({ ground }) => ({ ground, until: null })),
  ];
}

function at(time: Date) {
  return instant(time.getTime());
}
