import { countSeats, stageOf } from '@cmdsp/cohorts';
import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { newToken } from './codes.ts';

/** How long a place is held. */
const heldDays = 30;

/**
 * Holds a place in a cohort for somebody, as a personal invitation does: they accept it on the page of their cohort, when
 * they want to leave the one they are in. Whoever is in it or invited already needs none. True when they may accept one.
 * @throws Problem `cohort-full`
 */
export async function holdCohortSeat(
  tx: Tx,
  { cohortId, personId, email }: { readonly cohortId: string; readonly personId: string; readonly email: string },
): Promise<boolean> {
  await tx.selectFrom('cohorts').select('id').where('id', '=', cohortId).forUpdate().executeTakeFirstOrThrow();
  const { rows } = await sql<{
    startsOn: string | null;
    endsOn: string | null;
    today: string;
    seats: number | null;
    joined: number;
    invited: number;
    isMember: boolean;
    isInvited: boolean;
  }>`
    select c.starts_on::text, c.ends_on::text, (clock_timestamp() at time zone c.time_zone)::date::text as today, c.seats,
      count(*) filter (where m.state = 'joined')::int as joined,
      count(*) filter (where m.state = 'invited' and m.expires_at > clock_timestamp())::int as invited,
      coalesce(bool_or(m.state = 'joined' and m.person_id = ${personId}), false) as is_member,
      coalesce(bool_or(m.state = 'invited' and m.email = ${email}), false) as is_invited
    from cohorts c left join cohort_memberships m on m.cohort_id = c.id where c.id = ${cohortId} group by c.id`.execute(
    tx,
  );
  const [row] = rows;
  if (row === undefined || row.isMember) return false;
  if (row.isInvited) return true;
  if (stageOf({ startsOn: row.startsOn, endsOn: row.endsOn, today: row.today }).kind === 'finished') return false;
  const { free } = countSeats({ limit: row.seats, joined: row.joined, invited: row.invited });
  if (free === 0) throw new Problem('cohort-full', 'The cohort of this voucher is full. Ask your employer.');
  const { legalName, audienceGroup } = await tx
    .selectFrom('people')
    .select(['legalName', 'audienceGroup'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('cohortMemberships')
    .values({
      id: newId(),
      cohortId,
      state: 'invited',
      email,
      legalName,
      audienceGroup,
      // The token goes nowhere: the invitation is shown to this address on the page of the cohort.
      tokenHash: newToken().tokenHash,
      invitedAt: sql<Date>`clock_timestamp()`,
      expiresAt: sql<Date>`clock_timestamp() + ${heldDays} * interval '1 day'`,
    })
    .execute();
  return true;
}
