import type { KnownAddress } from '@cmdsp/cohorts';
import { sql } from 'kysely';
import type { Databases } from '../../db/database.ts';
import type { Database, Tx } from '../../db/database.ts';

/** Which of these addresses have an account, with its person; only the role cmdsp_auth sees addresses. */
export async function listAccounts(
  { auth }: Pick<Databases, 'auth'>,
  emails: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ email: string; id: string }>`
    select email, id from auth_users where email = any(${[...emails]}::text[])`.execute(auth);
  return new Map(rows.map(({ email, id }) => [email, id]));
}

/** In which cohort each of these people is now. */
export async function listCohortsOf(
  db: Database | Tx,
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ personId: string; cohortId: string }>`
    select person_id, cohort_id from cohort_members where person_id = any(${[...people]}::uuid[])`.execute(db);
  return new Map(rows.map(({ personId, cohortId }) => [personId, cohortId]));
}

/** Which of these addresses have an invitation to the cohort that works, or belong to one of its people. */
export async function listKnown(
  db: Database | Tx,
  {
    cohortId,
    emails,
    accounts,
  }: {
    readonly cohortId: string;
    readonly emails: readonly string[];
    readonly accounts: ReadonlyMap<string, string>;
  },
): Promise<ReadonlyMap<string, KnownAddress>> {
  const { rows } = await sql<{ email: string }>`
    select email from cohort_memberships where cohort_id = ${cohortId} and state = 'invited'
      and expires_at > clock_timestamp() and email = any(${[...emails]}::text[])`.execute(db);
  const cohorts = await listCohortsOf(db, [...accounts.values()]);
  const members = [...accounts].filter(([, personId]) => cohorts.get(personId) === cohortId);
  return new Map<string, KnownAddress>([
    ...rows.map(({ email }) => [email, 'invited'] as const),
    ...members.map(([email]) => [email, 'member'] as const),
  ]);
}
