import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import type { DealtQuestion } from '../../learning/deal-question.ts';
import { dealRun } from './present-run.ts';
import { findRunForUpdate } from './queries.ts';
import { runNotFound } from './show-run.ts';

/**
 * A question of an open go, with the go locked until the transaction ends.
 * @throws Problem `not-found`, `diagnostic-finished`
 */
export async function getOpenQuestion(
  context: Context,
  tx: Tx,
  asked: { readonly personId: string; readonly runId: string; readonly handle: string },
): Promise<DealtQuestion> {
  const stored = await findRunForUpdate(tx, asked);
  if (stored === null) throw runNotFound();
  if (stored.end !== null) throw new Problem('diagnostic-finished', 'Answers can no longer be changed.');
  const dealt = dealRun(context.secrets.sittingSecret, stored).find(({ handle }) => handle === asked.handle);
  if (dealt === undefined) throw new Problem('not-found', 'The diagnostic has no such question. Load the page again.');
  return dealt;
}
