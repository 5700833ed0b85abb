import type { OpenSitting } from '@cmdsp/sittings';
import type { Tx } from '../db/database.ts';

/** Writes down everything of an open sitting that a step of the state machine may have changed. The caller has locked it. */
export async function saveOpenSitting(tx: Tx, { id, startedAt, credit, lease, pause }: OpenSitting): Promise<void> {
  const until = pause?.until ?? null;
  await tx
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
    .execute();
}
