import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { notify } from '../notifications/notify.ts';
import { lockScript } from './lock-script.ts';
import { endWait, moveScript, recordStep } from './script-steps.ts';

/**
 * Lets the writer read what a settled script came to: the outcome is released, the submission too, and they are told in the
 * same words whatever it says. False when it is not settled. One that was released before, and settled anew after an appeal,
 * says that it changed. Needs the staff role.
 */
export async function releaseScript(
  tx: Tx,
  {
    scriptId,
    officerId,
    reason,
  }: { readonly scriptId: string; readonly officerId: string | null; readonly reason: string },
): Promise<boolean> {
  const { submissionId, state, kind, subject } = await lockScript(tx, scriptId);
  if (state !== 'settled') return false;
  const { personId, state: before } = await tx
    .selectFrom('submissions')
    .select(['personId', 'state'])
    .where('id', '=', submissionId)
    .executeTakeFirstOrThrow();
  const now = sql<Date>`clock_timestamp()`;
  await tx
    .updateTable('scriptOutcomes')
    .set((outcome) => ({ releasedAt: outcome.fn.coalesce('releasedAt', now) }))
    .where('scriptId', '=', scriptId)
    .execute();
  if (before === 'submitted')
    await tx
      .updateTable('submissions')
      .set({ state: 'released', releasedAt: now })
      .where('id', '=', submissionId)
      .execute();
  await moveScript(tx, scriptId, 'released');
  await endWait(tx, scriptId);
  await recordStep(tx, { scriptId, kind: 'released', decidedBy: officerId, reason });
  const { times } = await tx
    .selectFrom('scriptSteps')
    .select((query) => query.fn.countAll<string>().as('times'))
    .where('scriptId', '=', scriptId)
    .where('kind', '=', 'released')
    .executeTakeFirstOrThrow();
  const what = kind === 'capstone' ? 'Your capstone' : `Your assignment of module ${subject.replace('module-', '')}`;
  const isFirst = times === '1';
  await notify(tx, [
    {
      personId,
      kind: 'exam',
      eventKey: `script-released:${submissionId}:${times}`,
      title: isFirst ? `${what} is marked` : `${what} was marked again`,
      body: isFirst
        ? 'The feedback is there: the level of every criterion, what the next one asks for, and the comments.'
        : 'What was decided after your appeal is on its page.',
      path: kind === 'capstone' ? '/capstone' : `/assignments/${subject.replace('module-', '')}`,
    },
  ]);
  return true;
}
