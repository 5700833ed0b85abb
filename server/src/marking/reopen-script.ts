import type { Tx } from '../db/database.ts';
import { Problem } from '../http/problem.ts';
import { lockScript } from './lock-script.ts';
import { awaitStep, moveScript, recordStep } from './script-steps.ts';

/**
 * Opens a released script again, so that somebody who had no part in it marks it anew. What was released stands until then.
 * @throws Problem `appeal-refused` when it is not released, or open again already
 */
export async function reopenScript(
  tx: Tx,
  {
    submissionId,
    officerId,
    reason,
  }: { readonly submissionId: string; readonly officerId: string; readonly reason: string },
): Promise<void> {
  const found = await tx.selectFrom('scripts').select('id').where('submissionId', '=', submissionId).executeTakeFirst();
  const script = found === undefined ? null : await lockScript(tx, found.id);
  if (script === null || script.state !== 'released')
    throw new Problem('appeal-refused', 'This work is being marked again already.');
  await moveScript(tx, script.id, 'adjudication');
  await awaitStep(tx, script.id, 'adjudication');
  await recordStep(tx, { scriptId: script.id, kind: 'reopened', decidedBy: officerId, reason });
}
