import { chooseMarker } from '@cmdsp/marking';
import { createHash } from 'node:crypto';
import type { Tx } from '../db/database.ts';
import { newId } from '../db/uuid.ts';
import type { MarkerPlace } from '../db/tables/marking.ts';
import { appendRecord } from '../ledger/append-record.ts';
import { tellStaff } from '../notifications/tell-staff.ts';
import { listPossibleMarkers } from './list-possible-markers.ts';
import { lockScript } from './lock-script.ts';

/** What came of it: somebody has that place now, had it already, or nobody is free. */
export type Allocation = { readonly kind: 'allocated' | 'taken' | 'nobody-free' };

/**
 * Gives a place of a script to somebody who is free: no relation to the candidate, no other part in the script, fewest open
 * scripts. Safe to repeat. Where nobody is free the script waits; a chore asks again. Needs the staff role.
 */
export async function allocateScript(
  tx: Tx,
  { scriptId, role }: { readonly scriptId: string; readonly role: MarkerPlace },
): Promise<Allocation> {
  const script = await lockScript(tx, scriptId);
  const taken = await tx
    .selectFrom('scriptTasks')
    .select('id')
    .where('scriptId', '=', scriptId)
    .where('role', '=', role)
    .where('state', '<>', 'returned')
    .executeTakeFirst();
  if (taken !== undefined) return { kind: 'taken' };
  const markers = await listPossibleMarkers(tx, script);
  const chosen = chooseMarker(markers, (markerId) => lotOf(scriptId, markerId));
  if (chosen === null) return { kind: 'nobody-free' };
  await giveTask(tx, { scriptId, role, markerId: chosen.id, by: null });
  return { kind: 'allocated' };
}

/** Puts a script into somebody's list and says so in the ledger. The caller has locked the script. */
export async function giveTask(
  tx: Tx,
  task: {
    readonly scriptId: string;
    readonly role: MarkerPlace;
    readonly markerId: string;
    /** The officer who decided, with the reason; null where the rule did. */
    readonly by: { readonly officerId: string; readonly reason: string } | null;
  },
): Promise<void> {
  const { scriptId, role, markerId, by } = task;
  const id = newId();
  await tx
    .insertInto('scriptTasks')
    .values({ id, scriptId, role, markerId, allocatedBy: by?.officerId ?? null, reason: by?.reason ?? null })
    .execute();
  await tx
    .updateTable('scripts')
    .set({ state: role === 'third' ? 'third' : 'marking' })
    .where('id', '=', scriptId)
    .where('state', 'in', ['waiting', 'marking'])
    .execute();
  await appendRecord(tx, {
    streamKind: 'script',
    streamId: scriptId,
    kind: 'script-allocated',
    actor: by === null ? 'system' : `person:${by.officerId}`,
    reason: by?.reason ?? null,
    body: { role, markerId },
  });
  await tellStaff(tx, {
    to: [markerId],
    // Neither the script nor the time of its hand-in can be read from it.
    eventKey: `script-task:${id}`,
    title: 'There is work to mark',
    body: 'It is in your list in the marking room.',
    path: '/staff/marking',
  });
}

/** A number that nobody can foresee without the script's id, which no marker sees. */
function lotOf(scriptId: string, markerId: string): number {
  return createHash('sha256').update(`${scriptId} ${markerId}`).digest().readUInt32BE(0);
}
