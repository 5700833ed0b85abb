import type { QuestionResponse } from '@cmdsp/questions';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { readResponse } from '../../learning/read-response.ts';
import { getOpenQuestion } from './get-open-question.ts';
import { listAnswers, upsertAnswer } from './queries.ts';

/**
 * Saves one answer of an open go; the last one counts.
 * @throws Problem `not-found`, `diagnostic-finished`, `answer-unusable`
 */
export async function saveAnswer(
  context: Context,
  asked: {
    readonly personId: string;
    readonly runId: string;
    readonly handle: string;
    readonly response: QuestionResponse;
  },
): Promise<{ answered: number }> {
  const { personId, runId } = asked;
  return asPerson(context.databases.candidate, personId, async (tx) => {
    const dealt = await getOpenQuestion(context, tx, asked);
    const response = readResponse(dealt, { response: asked.response, mayBeEmpty: false });
    await upsertAnswer(tx, { runId, questionId: dealt.question.id, response });
    return { answered: (await listAnswers(tx, runId)).size };
  });
}
