import { scoreLevels } from '@cmdsp/marking';
import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { GateAnswer, MarkComments, MarkedLevels } from '../db/tables/marking.ts';
import { Problem } from '../http/problem.ts';
import { appendRecord } from '../ledger/append-record.ts';
import { allocateScript } from './allocate-script.ts';
import { rubricOf } from './criteria.ts';
import { getCriteria } from './keep-criteria.ts';
import { lockScript } from './lock-script.ts';
import { settleScript } from './settle-script.ts';
import { watchMarkers } from './watch-markers.ts';

/** A whole mark: a level for every criterion, and an answer to the gate question where there is one. */
export type WholeMark = {
  readonly levels: MarkedLevels;
  readonly comments: MarkComments;
  readonly gate: GateAnswer | null;
  readonly note: string;
};

/**
 * Gives a mark for good: it counts, the ledger has it, and what the script needs next is decided and ordered. Says nothing of
 * any other mark. Needs the staff role. @throws Problem `conflict` when it is not this marker's turn,
 * LevelsMalformedError when a level is missing
 */
export async function giveMark(
  tx: Tx,
  { scriptId, markerId, mark }: { readonly scriptId: string; readonly markerId: string; readonly mark: WholeMark },
): Promise<void> {
  const script = await lockScript(tx, scriptId);
  const task = await tx
    .selectFrom('scriptTasks')
    .select(['id', 'role'])
    .where('scriptId', '=', scriptId)
    .where('markerId', '=', markerId)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (task === undefined) throw new Problem('conflict', 'This script is not with you any more.');
  const criteria = await getCriteria(tx, script.rubricHash);
  scoreLevels(rubricOf(criteria), mark.levels);
  const gate = criteria.gate === null ? null : mark.gate;
  if (criteria.gate !== null && gate === null)
    throw new Problem('mark-incomplete', 'The question about knowing harm has no answer yet.');
  const { levels, comments, note } = mark;
  const now = sql<Date>`clock_timestamp()`;
  const content = {
    role: task.role,
    levels: JSON.stringify(levels),
    comments: JSON.stringify(comments),
    gate: gate === null ? null : JSON.stringify(gate),
    note,
    state: 'given' as const,
    givenAt: now,
    savedAt: now,
  };
  await tx
    .insertInto('scriptMarks')
    .values({ scriptId, markerId, revision: 1, ...content })
    .onConflict((conflict) =>
      conflict
        .columns(['scriptId', 'markerId'])
        .doUpdateSet((update) => ({ ...content, revision: update('scriptMarks.revision', '+', 1) })),
    )
    .execute();
  await tx.updateTable('scriptTasks').set({ state: 'given', endedAt: now }).where('id', '=', task.id).execute();
  await tx.deleteFrom('markConflicts').where('code', '=', script.code).where('markerId', '=', markerId).execute();
  await appendRecord(tx, {
    streamKind: 'script',
    streamId: scriptId,
    kind: 'mark-given',
    actor: `person:${markerId}`,
    body: { role: task.role, levels: { ...levels }, saysHarm: gate?.isHarm === true },
  });
  const settlement = await settleScript(tx, scriptId);
  if (settlement.kind === 'needs-mark' && settlement.number > 1)
    await allocateScript(tx, { scriptId, role: settlement.number === 2 ? 'second' : 'third' });
  await watchMarkers(tx, { scriptId });
}
