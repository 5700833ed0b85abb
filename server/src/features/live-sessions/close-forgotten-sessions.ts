import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { closeSession } from './close-session.ts';
import { lockSession } from './queries.ts';

/** So long after a session was opened, or was to begin if it was opened earlier, it is taken for forgotten. */
const forgottenAfterHours = 12;

/**
 * Ends sessions that nobody ended, as a facilitator without words would. Ending cannot be undone, so the later of the two
 * moments counts: a session opened the evening before lasts through its day. Safe to repeat, to interrupt, and to run
 * beside a facilitator who ends. Returns how many it ended.
 */
export async function closeForgottenSessions({ databases }: Pick<Context, 'databases'>): Promise<number> {
  const { staff } = databases;
  const forgotten = await staff
    .selectFrom('liveSessions')
    .select('id')
    .where('state', '=', 'open')
    .where(
      sql<Date>`greatest(opened_at, planned_for)`,
      '<=',
      sql<Date>`clock_timestamp() - make_interval(hours => ${forgottenAfterHours})`,
    )
    .execute();
  let closed = 0;
  for (const { id } of forgotten) {
    closed += await staff.transaction().execute(async (tx) => {
      const session = await lockSession(tx, id);
      if (session?.state !== 'open') return 0;
      await closeSession(tx, { session, personId: null, debrief: '' });
      return 1;
    });
  }
  return closed;
}
