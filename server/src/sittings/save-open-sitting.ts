import { type Instant, instant } from '@cmdsp/primitives';
import type { OpenSitting } from '@cmdsp/sittings';
import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { type SittingChange, sittingChannel } from '../events/announce-sitting.ts';

/**
 * Writes down everything of an open sitting that a step of the state machine may have changed, and tells its page and the
 * boards when the transaction commits. The caller has locked it. Gives the time of the database.
 */
export async function saveOpenSitting(tx: Tx, { id, startedAt, credit, lease, pause }: OpenSitting): Promise<Instant> {
  const until = pause?.until ?? null;
  const change: SittingChange = { sitting: id };
  const { now } = await tx
    .updateTable('sittings')
    .set({
      state: 'open',
      startedAt: new Date(startedAt),
      creditMs: credit,
      fence: lease.fence,
      holder: lease.holder,
      fenceSince: lease.since,
      pausedAt: pause === null || pause === undefined ? null : new Date(pause.at),
      pausedUntil: until === null ? null : new Date(until),
      pauseKind: pause?.kind ?? null,
    })
    .where('id', '=', id)
    // In one message, because five hundred people start within seconds.
    .returning([
      sql<Date>`clock_timestamp()`.as('now'),
      sql`pg_notify(${sittingChannel}, ${JSON.stringify(change)})`.as('told'),
    ])
    .executeTakeFirstOrThrow();
  return instant(now.getTime());
}
