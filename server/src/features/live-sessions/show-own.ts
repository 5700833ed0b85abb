import type { Endpoints } from '@cmdsp/contract';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { Database, Tx } from '../../db/database.ts';
import type { Sent } from '../../http/serve-endpoint.ts';
import { absentAfterSeconds } from './load-room.ts';
import { type Asked, attend } from './participants.ts';

type Own = Sent<Endpoints['GET /api/live-sessions/:session/own']>;
type Group = NonNullable<Own['group']>;

/** What the viewer did in a session. @throws Problem `not-found` */
export async function showOwn(context: Context, asked: Asked): Promise<Own> {
  const { session, personId, standing } = await attend(context, asked);
  if (standing === 'facilitator')
    return { votes: [], hand: null, questions: [], supported: [], group: null, visits: [] };
  const own = await asPerson(context.databases.candidate, personId, (tx) => loadOwn(tx, session.id));
  return { ...own, group: await findGroup(context.databases.staff, { sessionId: session.id, personId }) };
}

/** Row level security leaves the rows of one person. */
async function loadOwn(tx: Tx, sessionId: string): Promise<Omit<Own, 'group'>> {
  const votes = await tx
    .selectFrom('liveVotes')
    .select(['slide', 'option'])
    .where('sessionId', '=', sessionId)
    .orderBy('slide')
    .execute();
  const hand = await tx.selectFrom('liveHands').select('id').where('sessionId', '=', sessionId).executeTakeFirst();
  const questions = await tx.selectFrom('liveQuestions').select('id').where('sessionId', '=', sessionId).execute();
  const supported = await tx.selectFrom('liveQuestionVotes').select('questionId').execute();
  const visits = await sql<{ arrivedAt: Date; leftAt: Date | null }>`
    select arrived_at, coalesce(left_at,
      case when seen_at < clock_timestamp() - make_interval(secs => ${absentAfterSeconds}) then seen_at end) as left_at
    from live_visits where session_id = ${sessionId} order by arrived_at`.execute(tx);
  return {
    votes,
    hand: hand?.id ?? null,
    questions: questions.map(({ id }) => id),
    supported: supported.map(({ questionId }) => questionId),
    visits: visits.rows.map(({ arrivedAt, leftAt }) => ({
      arrivedAt: arrivedAt.toISOString(),
      leftAt: leftAt?.toISOString() ?? null,
    })),
  };
}

/** The viewer’s group in the newest round: those who talk with each other see each other’s names. */
async function findGroup(
  staff: Database,
  { sessionId, personId }: { readonly sessionId: string; readonly personId: string },
): Promise<Group | null> {
  const round = await staff
    .selectFrom('liveRounds')
    .select(['round', 'prompts'])
    .where('sessionId', '=', sessionId)
    .orderBy('round', 'desc')
    .executeTakeFirst();
  if (round === undefined) return null;
  const members = await staff
    .selectFrom('liveGroupMembers as m')
    .innerJoin('people as p', 'p.id', 'm.personId')
    .select(['m.personId', 'm.groupNumber', 'm.audienceGroup', 'p.displayName'])
    .where('m.sessionId', '=', sessionId)
    .where('m.round', '=', round.round)
    .orderBy('p.displayName')
    .execute();
  const own = members.find((member) => member.personId === personId);
  if (own === undefined) return null;
  return {
    round: round.round,
    number: own.groupNumber,
    prompt: promptFor(round.prompts, own.groupNumber),
    people: members
      .filter(({ groupNumber }) => groupNumber === own.groupNumber)
      .map((member) => ({ name: member.displayName, role: member.audienceGroup, isYou: member.personId === personId })),
  };
}

/** What a group, counted from 1, talks about: prompts go round where there are more groups. */
export function promptFor(prompts: readonly string[], group: number): string {
  return prompts[(group - 1) % prompts.length] ?? '';
}
