import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { passPercent, presentModule, presentScore } from './present-try.ts';
import { listAnswers, listTries } from './queries.ts';

/** The rules of a module's quiz and what this person has done with it. */
export async function showModuleQuiz(
  context: Context,
  { personId, module }: { readonly personId: string; readonly module: number },
): Promise<z.input<Endpoints['GET /api/modules/:module/quiz']['response']>> {
  const { catalogue } = context;
  const { moduleQuiz } = catalogue.programme;
  const { tries, answered } = await asPerson(context.databases.candidate, personId, async (tx) => {
    const all = await listTries(tx, { personId, module });
    const open = all.find(({ submission }) => submission === null);
    return { tries: all, answered: open === undefined ? 0 : (await listAnswers(tx, open.id)).size };
  });
  const open = tries.find(({ submission }) => submission === null);
  return {
    module: presentModule(catalogue, module),
    questions: moduleQuiz.questions,
    perTopic: moduleQuiz.perTopic,
    passPercent: passPercent(catalogue),
    isPassed: tries.some(({ submission }) => submission?.isPassed === true),
    openTry: open === undefined ? null : { id: open.id, startedAt: open.startedAt.toISOString(), answered },
    tries: tries.flatMap(({ id, startedAt, submission }) =>
      submission === null
        ? []
        : [
            {
              id,
              startedAt: startedAt.toISOString(),
              submittedAt: submission.submittedAt.toISOString(),
              score: presentScore(submission),
            },
          ],
    ),
  };
}
