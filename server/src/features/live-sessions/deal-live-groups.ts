import { countGroups, dealGroups } from '@cmdsp/live';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { absentAfterSeconds } from './load-room.ts';
import { type Asked, steer } from './participants.ts';
import { raiseVersion } from './queries.ts';
import { recordLive } from './record-live.ts';

type Round = { readonly round: number };

/**
 * Puts those who are there into groups that mix roles. The seed is the session and the round: it is kept, and the same
 * round sent again changes nothing. @throws Problem `not-found`, `live-refused` with fewer than two people
 */
export async function dealLiveGroups(
  context: Context,
  { round, size, prompts, ...asked }: Asked & Round & { readonly size: number; readonly prompts: readonly string[] },
): Promise<void> {
  await steer(context, { ...asked, deed: 'steer' }, async (tx, { personId, session }) => {
    const { id } = session;
    const newest = await findNewestRound(tx, id);
    if (newest !== null && newest.round >= round) return;
    if (newest !== null && newest.calledBackAt === null)
      throw new Problem('live-refused', 'Call the groups back first; then you can make new ones.');
    const people = await listPresent(tx, id);
    if (people.length < 2) throw new Problem('live-refused', 'Groups need at least two people who are here.');
    const seed = `${id}/${round}`;
    const groups = countGroups(people.length, size);
    await raiseVersion(tx, { session: id, when: 'now' });
    await tx
      .insertInto('liveRounds')
      .values({ sessionId: id, round, seed, groups, prompts, dealtBy: personId })
      .execute();
    const dealt = dealGroups(people, { groups, seed });
    await tx
      .insertInto('liveGroupMembers')
      .values(
        dealt.map((one) => ({
          sessionId: id,
          round,
          personId: one.id,
          groupNumber: one.group,
          audienceGroup: one.role,
        })),
      )
      .execute();
    const body = { round, seed, groups, people: people.length };
    await recordLive(tx, { sessionId: id, personId, kind: 'live-groups-dealt', body });
  });
}

/** Calls the groups of a round back, with what came of it. @throws Problem `not-found`, `live-refused` */
export async function callBack(
  context: Context,
  { round, text, ...asked }: Asked & Round & { readonly text: string },
): Promise<void> {
  await steer(context, { ...asked, deed: 'steer' }, async (tx, { personId, session }) => {
    const { id } = session;
    const newest = await findNewestRound(tx, id);
    if (newest?.round !== round) throw new Problem('live-refused', 'These groups are not out any more.');
    await raiseVersion(tx, { session: id, when: 'now' });
    await tx
      .updateTable('liveRounds')
      .set({ debrief: text, calledBackAt: sql<Date>`coalesce(called_back_at, clock_timestamp())` })
      .where('sessionId', '=', id)
      .where('round', '=', round)
      .execute();
    await recordLive(tx, { sessionId: id, personId, kind: 'live-groups-called-back', body: { round } });
  });
}

async function findNewestRound(tx: Tx, sessionId: string) {
  const row = await tx
    .selectFrom('liveRounds')
    .select(['round', 'calledBackAt'])
    .where('sessionId', '=', sessionId)
    .orderBy('round', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

async function listPresent(tx: Tx, sessionId: string): Promise<readonly { id: string; role: string }[]> {
  const { rows } = await sql<{ id: string; role: string }>`
    select distinct p.id, p.audience_group as role from live_visits v join people p on p.id = v.person_id
    where v.session_id = ${sessionId} and v.left_at is null
      and v.seen_at > clock_timestamp() - make_interval(secs => ${absentAfterSeconds})`.execute(tx);
  return rows;
}
