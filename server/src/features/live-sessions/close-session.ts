import { presentCounts } from '@cmdsp/live';
import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import { type LiveRow, raiseVersion } from './queries.ts';
import { recordLive } from './record-live.ts';

/**
 * Ends an open session that the caller holds, whoever ends it; null for the system. Votes are counted and deleted, hands
 * go down, groups are called back, visits end, and the room hears of it.
 */
export async function closeSession(
  tx: Tx,
  {
    session,
    personId,
    debrief,
  }: { readonly session: LiveRow; readonly personId: string | null; readonly debrief: string },
): Promise<void> {
  const { id } = session;
  await raiseVersion(tx, { session: id, when: 'now' });
  await keepCounts(tx, id);
  await tx.deleteFrom('liveVotes').where('sessionId', '=', id).execute();
  await tx.deleteFrom('liveHands').where('sessionId', '=', id).execute();
  await sql`update live_visits set left_at = least(clock_timestamp(), seen_at + interval '1 minute')
    where session_id = ${id} and left_at is null`.execute(tx);
  await sql`update live_rounds set called_back_at = clock_timestamp()
    where session_id = ${id} and called_back_at is null`.execute(tx);
  const { attended } = await tx
    .selectFrom('liveVisits')
    .select((select) => select.fn.count<string>('personId').distinct().as('attended'))
    .where('sessionId', '=', id)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('liveSessions')
    .set({
      state: 'ended',
      endedBy: personId,
      endedAt: sql<Date>`clock_timestamp()`,
      debrief,
      attended: Number(attended),
    })
    .where('id', '=', id)
    .execute();
  const body = { attended: Number(attended), slidesShown: session.furthest + 1 };
  await recordLive(tx, { sessionId: id, personId, kind: 'live-session-ended', body });
}

/** Counts of polls that fewer than three answered are not kept: they would say who chose what. */
async function keepCounts(tx: Tx, sessionId: string): Promise<void> {
  const polls = await tx
    .selectFrom('livePolls')
    .select(['slide', 'options'])
    .where('sessionId', '=', sessionId)
    .execute();
  const votes = await tx
    .selectFrom('liveVotes')
    .select(['slide', 'option'])
    .select((select) => select.fn.countAll<string>().as('votes'))
    .where('sessionId', '=', sessionId)
    .groupBy(['slide', 'option'])
    .execute();
  for (const { slide, options } of polls) {
    const { counts } = presentCounts(
      options.map((_, option) =>
        Number(votes.find((vote) => vote.slide === slide && vote.option === option)?.votes ?? 0),
      ),
    );
    if (counts === null) continue;
    await tx
      .updateTable('livePolls')
      .set({ counts })
      .where('sessionId', '=', sessionId)
      .where('slide', '=', slide)
      .execute();
  }
}
