import { barrierOf } from '@cmdsp/marking';
import type { Context } from '../../context.ts';
import type { MarkerPlace } from '../../db/tables/marking.ts';
import { Problem } from '../../http/problem.ts';
import { requireNoConflict } from '../../impartiality/conflict-between.ts';
import { giveTask } from '../../marking/allocate-script.ts';
import { endTask } from '../../marking/end-task.ts';
import { listPossibleMarkers } from '../../marking/list-possible-markers.ts';
import { lockScript, writersOf } from '../../marking/lock-script.ts';
import { barrierInWords } from './show-allocation.ts';

/**
 * Gives a place of a script to a marker, with the reason; whoever had it and has not marked it loses it. An officer may set
 * the load aside, a relation never. @throws Problem `not-found`, `conflict`, `conflict-of-interest` naming the relation
 */
export async function givePlace(
  { databases }: Context,
  asked: {
    readonly scriptId: string;
    readonly place: MarkerPlace;
    readonly markerId: string;
    readonly officerId: string;
    readonly reason: string;
  },
): Promise<void> {
  const { scriptId, place, markerId, officerId, reason } = asked;
  await databases.staff.transaction().execute(async (tx) => {
    const script = await lockScript(tx, scriptId);
    if (!['waiting', 'marking', 'third'].includes(script.state))
      throw new Problem('conflict', 'This script waits for no mark.');
    const personIds = await writersOf(tx, script.submissionId);
    // Nobody gives their own work, or that of somebody close, to a marker of their choice.
    await requireNoConflict(tx, { assignment: 'mark', actorId: officerId, personIds });
    const marker = (await listPossibleMarkers(tx, script)).find(({ id }) => id === markerId);
    if (marker === undefined) throw new Problem('not-found', 'Nobody with the role of a marker is called so.');
    const barrier = barrierOf(marker);
    if (barrier !== null && barrier !== 'full')
      throw new Problem(
        barrier === 'conflict' ? 'conflict-of-interest' : 'conflict',
        barrierInWords(marker) ?? 'This marker is not free.',
      );
    const task = await tx
      .selectFrom('scriptTasks')
      .select(['markerId', 'state'])
      .where('scriptId', '=', scriptId)
      .where('role', '=', place)
      .where('state', '<>', 'returned')
      .executeTakeFirst();
    if (task?.state === 'given') throw new Problem('conflict', 'This place is marked already.');
    if (task !== undefined)
      await endTask(tx, { scriptId, markerId: task.markerId, actor: `person:${officerId}`, reason });
    await giveTask(tx, { scriptId, role: place, markerId, by: { officerId, reason } });
  });
}
