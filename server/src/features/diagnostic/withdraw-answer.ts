import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { getOpenQuestion } from './get-open-question.ts';
import { deleteAnswer } from './queries.ts';

/**
 * Takes an answer of an open go back: not knowing is an answer too, and an honest one.
 * @throws Problem `not-found`, `diagnostic-finished`
 */
export async function withdrawAnswer(
  context: Context,
  asked: { readonly personId: string; readonly runId: string; readonly handle: string },
): Promise<void> {
  const { personId, runId } = asked;
  await asPerson(context.databases.candidate, personId, async (tx) => {
    const { question } = await getOpenQuestion(context, tx, asked);
    await deleteAnswer(tx, { runId, questionId: question.id });
  });
}
