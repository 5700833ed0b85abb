import type { Endpoints } from '@cmdsp/contract';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Database } from '../../db/database.ts';
import type { People } from '../../db/tables/people.ts';
import type { Sent } from '../../http/serve-endpoint.ts';
import { absentAfterSeconds } from './load-room.ts';
import { type Asked, attend, notThere } from './participants.ts';
import { promptFor } from './show-own.ts';

type Desk = Sent<Endpoints['GET /api/staff/live-sessions/:session/desk']>;
type Role = People['audienceGroup'];

/** What those who teach see besides: names. @throws Problem `not-found` for everybody else */
export async function showDesk(context: Context, asked: Asked): Promise<Desk> {
  const { session, standing } = await attend(context, asked);
  if (standing !== 'facilitator') throw notThere();
  const { staff } = context.databases;
  const hands = await staff
    .selectFrom('liveHands as h')
    .innerJoin('people as p', 'p.id', 'h.personId')
    .select(['h.id', 'h.raisedAt', 'p.displayName', 'p.audienceGroup'])
    .where('h.sessionId', '=', session.id)
    .orderBy('h.raisedAt')
    .orderBy('h.id')
    .execute();
  const questions = await staff
    .selectFrom('liveQuestions as q')
    .innerJoin('people as p', 'p.id', 'q.authorId')
    .select(['q.id', 'p.displayName'])
    .where('q.sessionId', '=', session.id)
    .execute();
  return {
    hands: hands.map(({ id, displayName, audienceGroup, raisedAt }) => ({
      id,
      name: displayName,
      role: audienceGroup,
      raisedAt: raisedAt.toISOString(),
    })),
    questions: questions.map(({ id, displayName }) => ({ id, name: displayName })),
    attendance: await listAttendance(staff, session.id),
    groups: await listGroups(staff, session.id),
  };
}

/** Everybody who was there: from the first arrival to the last sign; minutes count time once, however many pages were open. */
async function listAttendance(staff: Database, sessionId: string): Promise<Desk['attendance']> {
  const { rows } = await sql<{
    person: string;
    name: string;
    role: Role;
    arrivedAt: Date;
    leftAt: Date | null;
    visits: number;
    minutes: number;
  }>`
    with visits as (
      select person_id, arrived_at, seen_at,
        coalesce(left_at, case when seen_at < clock_timestamp() - make_interval(secs => ${absentAfterSeconds}) then seen_at end) as left_at
      from live_visits where session_id = ${sessionId})
    select p.id as person, p.display_name as name, p.audience_group as role, v.arrived_at, v.left_at, v.visits,
      round(coalesce((select sum(extract(epoch from upper(r) - lower(r))) from unnest(v.times) r), 0) / 60)::int as minutes
    from (select person_id, min(arrived_at) as arrived_at, count(*)::int as visits,
        case when bool_and(left_at is not null) then max(left_at) end as left_at,
        range_agg(tstzrange(arrived_at, greatest(seen_at, arrived_at), '[]')) as times
      from visits group by person_id) v
    join people p on p.id = v.person_id
    order by p.display_name, p.id`.execute(staff);
  return rows.map(({ arrivedAt, leftAt, ...row }) => ({
    ...row,
    arrivedAt: arrivedAt.toISOString(),
    leftAt: leftAt?.toISOString() ?? null,
  }));
}

async function listGroups(staff: Database, sessionId: string): Promise<Desk['groups']> {
  const round = await staff
    .selectFrom('liveRounds')
    .select(['round', 'groups', 'prompts'])
    .where('sessionId', '=', sessionId)
    .orderBy('round', 'desc')
    .executeTakeFirst();
  if (round === undefined) return [];
  const members = await staff
    .selectFrom('liveGroupMembers as m')
    .innerJoin('people as p', 'p.id', 'm.personId')
    .select(['m.groupNumber', 'p.displayName', 'p.audienceGroup'])
    .where('m.sessionId', '=', sessionId)
    .where('m.round', '=', round.round)
    .orderBy('p.displayName')
    .execute();
  return Array.from({ length: round.groups }, (_, place) => ({
    number: place + 1,
    prompt: promptFor(round.prompts, place + 1),
    people: members
      .filter(({ groupNumber }) => groupNumber === place + 1)
      .map(({ displayName, audienceGroup }) => ({ name: displayName, role: audienceGroup })),
  }));
}
