import { sql } from 'kysely';
import type { Database } from '../db/database.ts';
import { peopleOf } from '../db/people-of.ts';
import type { SubmissionKind, SubmissionState } from '../db/tables/submissions.ts';

/** Where one round of marked work stands; what it came to is there from its release on. */
export type Outcome = {
  readonly submissionId: string;
  readonly kind: SubmissionKind;
  readonly subject: string;
  readonly round: number;
  readonly state: SubmissionState;
  readonly promisedBy: Date | null;
  readonly releasedAt: Date | null;
  /** Of 100, as an exact fraction; null before the release. */
  readonly points: string | null;
  readonly isPassed: boolean | null;
};

/**
 * Every round of marked work of somebody, their merged accounts included: the one place that says what counts, for their
 * own pages (candidate role, inside `asPerson`) and for certification (staff role).
 */
export async function outcomesOf(tx: Database, personId: string): Promise<readonly Outcome[]> {
  const { rows } = await sql<Outcome>`
    select u.id as submission_id, u.kind, u.subject, u.round, u.state, u.promised_by, o.released_at, o.points, o.is_passed
    from submissions u left join script_outcomes o on o.submission_id = u.id and o.released_at is not null
    where u.person_id in ${peopleOf(personId)}
    order by u.kind, u.subject, u.round, u.opened_at`.execute(tx);
  return rows;
}
