import { sql } from 'kysely';
import type { Database } from '../db/database.ts';
import type { Person } from '../http/viewer.ts';
import { selfPaced } from '../content/cohorts.ts';
import { absoluteSessionSeconds, idleSessionSeconds, touchAfterSeconds } from './session-lifetime.ts';

/**
 * The person behind a session token, in one statement: session still alive, roles in force, agreement accepted.
 * Writes down the use of the session at most every five minutes, which is what keeps it from idling out.
 */
export async function loadSession(
  db: Database,
  { token, agreementHash }: { token: string; agreementHash: string },
): Promise<Person | null> {
  const { rows } = await sql<Row>`
    select s.id, s.user_id, s.second_factor_at is not null as is_second_factor_done, u.email_verified,
      s.updated_at < clock_timestamp() - ${touchAfterSeconds} * interval '1 second' as is_touch_due,
      array(select role from role_grants g where g.person_id = s.user_id and g.revoked_at is null order by role) as roles,
      exists (select from agreement_acceptances a where a.person_id = s.user_id and a.hash = ${agreementHash}) as is_agreement_accepted,
      (select c.release from cohorts c where c.id = coalesce(
        (select m.cohort_id from cohort_members m where m.person_id = s.user_id), ${selfPaced.id})) as content_release
    from auth_sessions s join auth_users u on u.id = s.user_id
    where s.token = ${token} and s.expires_at > clock_timestamp()
      and s.created_at > clock_timestamp() - ${absoluteSessionSeconds} * interval '1 second'`.execute(db);
  const [row] = rows;
  if (row === undefined) return null;
  if (row.isTouchDue) await touch(db, row.id);
  return {
    kind: 'person',
    personId: row.userId,
    sessionId: row.id,
    roles: row.roles,
    isSecondFactorDone: row.isSecondFactorDone,
    isEmailVerified: row.emailVerified,
    isAgreementAccepted: row.isAgreementAccepted,
    contentRelease: row.contentRelease,
  };
}

type Row = {
  readonly id: string;
  readonly userId: string;
  readonly isSecondFactorDone: boolean;
  readonly emailVerified: boolean;
  readonly isTouchDue: boolean;
  readonly roles: Person['roles'];
  readonly isAgreementAccepted: boolean;
  readonly contentRelease: string | null;
};

async function touch(db: Database, sessionId: string): Promise<void> {
  await sql`update auth_sessions set updated_at = clock_timestamp(), expires_at = clock_timestamp() + ${idleSessionSeconds} * interval '1 second'
    where id = ${sessionId}`.execute(db);
}
