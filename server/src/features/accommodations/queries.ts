import { type Arrangement, noArrangement } from '@cmdsp/accommodations';
import { type Selectable, sql } from 'kysely';
import { countsOn } from '../../accommodations/profile-of.ts';
import type { Database, Tx } from '../../db/database.ts';
import type { AccommodationRequests } from '../../db/tables/accommodations.ts';

/** What a candidate may see of a request, and what their database role may read; days as `YYYY-MM-DD`. */
const ownColumns = [
  'id',
  'number',
  'personId',
  'asked',
  'state',
  'askedAt',
  'decideBy',
  'outcome',
  'given',
  'answer',
  'decidedAt',
  'appealedAt',
  'appealOutcome',
  'appealGiven',
  'appealAnswer',
  'appealDecidedAt',
  'withdrawnAt',
] as const;
const validUntil = sql<string | null>`to_char(valid_until, 'YYYY-MM-DD')`.as('validUntil');
const appealValidUntil = sql<string | null>`to_char(appeal_valid_until, 'YYYY-MM-DD')`.as('appealValidUntil');

/** Whether what was granted counts today, and what an officer wrote who ended it early. */
const profileColumns = [
  sql<boolean>`exists (select from accommodation_profiles p where p.request_id = accommodation_requests.id
    and p.ended_at is null and ${countsOn(null)})`.as('isInForce'),
  sql<{ at: string; reason: string } | null>`(select jsonb_build_object('at',
    to_char(p.ended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'reason', p.end_reason)
    from accommodation_profiles p where p.request_id = accommodation_requests.id and p.end_reason is not null
    order by p.ended_at desc limit 1)`.as('ending'),
] as const;

/** A request as its candidate sees it. */
export type OwnRequest = Pick<
  Selectable<AccommodationRequests>,
  (typeof ownColumns)[number] | 'validUntil' | 'appealValidUntil'
> & { readonly isInForce: boolean; readonly ending: { readonly at: string; readonly reason: string } | null };

/** The requests of the person of the transaction, the newest first. */
export async function listOwnRequests(tx: Tx): Promise<readonly OwnRequest[]> {
  return tx
    .selectFrom('accommodationRequests')
    .select(ownColumns)
    .select([validUntil, appealValidUntil, ...profileColumns])
    .orderBy('askedAt', 'desc')
    .execute();
}

/** Locks a request; null when there is none, or the person of the transaction may not see it. */
export async function lockRequest(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('accommodationRequests')
    .selectAll()
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Every request with the names that belong to it: open ones by what is due first, then the newest. Staff role. */
export async function listRequests(db: Database) {
  return db
    .selectFrom('accommodationRequests')
    .innerJoin('people as candidate', 'candidate.id', 'accommodationRequests.personId')
    .leftJoin('people as handler', 'handler.id', 'accommodationRequests.handlerId')
    .select(ownColumns.map((column) => `accommodationRequests.${column}` as const))
    .select([validUntil, appealValidUntil, ...profileColumns])
    .select(['accommodationRequests.handlerId', 'accommodationRequests.decidedBy'])
    .select(['candidate.legalName as candidate', 'handler.displayName as handler'])
    .where('accommodationRequests.state', '<>', 'withdrawn')
    .orderBy((order) => order('accommodationRequests.state', 'in', ['waiting', 'appealed']), 'desc')
    .orderBy(sql`case when state in ('waiting', 'appealed') then decide_by end`)
    .orderBy('askedAt', 'desc')
    .limit(500)
    .execute();
}

/** Papers that were given and are not deleted, in their order; those that the role and person of the transaction may see. */
export async function listEvidence(tx: Tx, requestIds: readonly string[]) {
  if (requestIds.length === 0) return [];
  return tx
    .selectFrom('accommodationEvidence')
    .select(['id', 'requestId', 'name', 'mediaType', 'bytes'])
    .where('requestId', 'in', requestIds)
    .where('deletedAt', 'is', null)
    .orderBy('storedAt')
    .execute();
}

/** A stored arrangement; parts that an erasure took count as nothing. */
export function arrangementOf(stored: Partial<Arrangement> | null): Arrangement {
  return { ...noArrangement, ...stored };
}
