import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { appendRecord } from '../../ledger/append-record.ts';
import { allocateScript } from '../../marking/allocate-script.ts';
import { endTask } from '../../marking/end-task.ts';
import { findPlace } from './find-place.ts';

type Asked = { readonly code: string; readonly markerId: string; readonly reason: string };

/** Gives a script back, with the reason; somebody else gets it. @throws Problem `not-found`, `conflict` when it is given */
export async function returnScript({ databases }: Context, { code, markerId, reason }: Asked): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    const place = await findPlace(tx, { code, markerId });
    if (place.mark.state === 'given') throw new Problem('conflict', 'This mark is given already.');
    if (place.kind === 'anchor') {
      // It counts for nobody; that it was handed back is all there is to it.
      await tx
        .updateTable('anchorSeeds')
        .set({ state: 'given', givenAt: sql<Date>`clock_timestamp()`, levels: '{}' })
        .where('id', '=', place.seed.id)
        .execute();
      return;
    }
    const { scriptId, role } = place;
    await endTask(tx, { scriptId, markerId, actor: `person:${markerId}`, reason });
    if (role === 'first' || role === 'second' || role === 'third') await allocateScript(tx, { scriptId, role });
  });
}

/**
 * Takes a given mark back to change it, with the reason, as long as no other mark is there and nothing rests on it: the
 * ledger keeps what it was. @throws Problem `not-found`, `conflict`
 */
export async function reopenMark({ databases }: Context, { code, markerId, reason }: Asked): Promise<void> {
  await databases.staff.transaction().execute(async (tx) => {
    const place = await findPlace(tx, { code, markerId });
    const refusal = new Problem('conflict', 'This mark cannot be changed any more. Tell an officer if it is wrong.');
    if (place.mark.state !== 'given' || place.kind === 'anchor') throw refusal;
    const { scriptId } = place;
    const { state } = await tx
      .selectFrom('scripts')
      .select('state')
      .where('id', '=', scriptId)
      .executeTakeFirstOrThrow();
    const other = await tx
      .selectFrom('scriptMarks')
      .select('markerId')
      .where('scriptId', '=', scriptId)
      .where('markerId', '<>', markerId)
      .where('state', '=', 'given')
      .executeTakeFirst();
    if (state !== 'marking' || other !== undefined) throw refusal;
    await tx
      .updateTable('scriptMarks')
      .set({ state: 'draft', givenAt: null, changeReason: reason })
      .where('scriptId', '=', scriptId)
      .where('markerId', '=', markerId)
      .execute();
    await tx
      .updateTable('scriptTasks')
      .set({ state: 'open', endedAt: null })
      .where('scriptId', '=', scriptId)
      .where('markerId', '=', markerId)
      .where('state', '=', 'given')
      .execute();
    await appendRecord(tx, {
      streamKind: 'script',
      streamId: scriptId,
      kind: 'mark-reopened',
      actor: `person:${markerId}`,
      reason,
      body: { levels: { ...place.mark.levels } },
    });
  });
}
