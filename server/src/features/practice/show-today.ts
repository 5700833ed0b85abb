import type { Endpoints } from '@cmdsp/contract';
import { planToday } from '@cmdsp/practice';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { handleOf } from '../../learning/handle-of.ts';
import { listMemories, readClock } from '../../learning/question-memories.ts';
import { dueQuestions, nextDue } from './due-questions.ts';
import { introduceEarlierQuizzes } from './introduce-earlier-quizzes.ts';
import { countPractisedLately } from './queries.ts';
import { rememberedQuestions } from './remembered-questions.ts';

/** What is proposed to practise today; nothing that was left out is counted as a debt. */
export async function showToday(
  context: Context,
  { personId }: { readonly personId: string },
): Promise<z.input<Endpoints['GET /api/practice']['response']>> {
  const { memories, practisedLately, now } = await asPerson(context.databases.candidate, personId, async (tx) => {
    await introduceEarlierQuizzes(tx, { personId, topics: context.catalogue.topics });
    const clock = await readClock(tx);
    return {
      now: clock,
      memories: await listMemories(tx, personId),
      practisedLately: await countPractisedLately(tx, { personId, now: clock }),
    };
  });
  const remembered = rememberedQuestions(context.catalogue, memories);
  const due = dueQuestions(remembered, now).length;
  return {
    learner: handleOf(context.secrets.sittingSecret, { scope: 'learner', label: personId }),
    today: planToday({ due, practisedLately }),
    due,
    practisedLately,
    known: remembered.length,
    nextDueAt: nextDue(remembered, now)?.toISOString() ?? null,
  };
}
