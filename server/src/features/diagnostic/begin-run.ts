import { seededRandom, shuffle } from '@cmdsp/primitives';
import { freezeQuestion, shuffleParts } from '@cmdsp/questions';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { seedOf } from '../../learning/handle-of.ts';
import { readClock } from '../../learning/question-memories.ts';
import type { RunView } from './present-run.ts';
import { insertRun, listRuns } from './queries.ts';
import { mayStartAt, restDays } from './rest.ts';
import { presentRun } from './show-run.ts';

/**
 * Begins a go at the diagnostic and freezes it, or gives back the one that is open. The questions are the same each
 * time, in a new order, so between two goes lie 30 days by the database's clock.
 * @throws Problem `not-found` while there is no diagnostic, `too-early`
 */
export async function beginRun(context: Context, { personId }: { readonly personId: string }): Promise<RunView> {
  const { diagnostic } = context.catalogue;
  if (diagnostic.length === 0) throw new Problem('not-found', 'The diagnostic is not written yet.');
  const id = newId();
  const random = seededRandom(seedOf(context.secrets.sittingSecret, `diagnostic ${id}`));
  const questions = shuffle(diagnostic, random);
  const paper = {
    questions: questions.map((question) => shuffleParts(freezeQuestion(question), () => random)),
  };
  return asPerson(context.databases.candidate, personId, async (tx) => {
    const earlier = await listRuns(tx, personId);
    if (!earlier.some(({ end }) => end === null)) {
      const lastFinishedAt = earlier[0]?.end?.finishedAt ?? null;
      const at = mayStartAt({ lastFinishedAt, now: await readClock(tx) });
      if (at !== null) {
        const day = at.toISOString().slice(0, 10);
        throw new Problem('too-early', `The questions are the same, so ${restDays} days lie between: from ${day} on.`);
      }
      await insertRun(tx, { id, personId, contentRelease: context.contentRelease, paper, questions });
    }
    const open = (await listRuns(tx, personId)).find(({ end }) => end === null);
    if (open === undefined) throw new Problem('conflict', 'This diagnostic was finished a moment ago.');
    return presentRun(context, tx, { stored: open, personId });
  });
}
