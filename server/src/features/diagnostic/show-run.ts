import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import { findAudienceGroup } from '../../learning/find-audience-group.ts';
import { dealRun, presentFinishedRun, presentOpenRun, type RunView } from './present-run.ts';
import { findRun, getFinishedQuestions, listAnswers, type StoredRun } from './queries.ts';

/** One of this person's goes at the diagnostic, open or finished. @throws Problem `not-found` */
export async function showRun(
  context: Context,
  asked: { readonly personId: string; readonly runId: string },
): Promise<RunView> {
  return asPerson(context.databases.candidate, asked.personId, async (tx) => {
    const stored = await findRun(tx, asked);
    if (stored === null) throw runNotFound();
    return presentRun(context, tx, { stored, personId: asked.personId });
  });
}

/** Loads what belongs to a go and presents it; keys are read only when it is finished. */
export async function presentRun(
  context: Context,
  tx: Tx,
  { stored, personId }: { readonly stored: StoredRun; readonly personId: string },
): Promise<RunView> {
  const dealt = dealRun(context.secrets.sittingSecret, stored);
  const answers = await listAnswers(tx, stored.id);
  const { end } = stored;
  if (end === null) return presentOpenRun({ stored, dealt, answers });
  const questions = await getFinishedQuestions(tx, stored.id);
  const group = await findAudienceGroup(tx, personId);
  return presentFinishedRun(context.catalogue, { stored, end, dealt, answers, questions, group });
}

/** The refusal for goes that are not there or belong to somebody else: the answer is the same. */
export function runNotFound(): Problem {
  return new Problem('not-found', 'You have no diagnostic at this address.');
}
