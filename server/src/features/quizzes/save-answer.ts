import type { Endpoints } from '@cmdsp/contract';
import type { QuestionResponse } from '@cmdsp/questions';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { Problem } from '../../http/problem.ts';
import { isEmptyResponse, readResponse } from '../../learning/read-response.ts';
import { dealTry } from './present-try.ts';
import { findTryForUpdate, listAnswers, upsertAnswer } from './queries.ts';
import { tryNotFound } from './show-try.ts';

/**
 * Saves one answer of an open try; the last one counts.
 * @throws Problem `not-found`, `quiz-submitted`, `answer-unusable`
 */
export async function saveAnswer(
  context: Context,
  asked: {
    readonly personId: string;
    readonly tryId: string;
    readonly handle: string;
    readonly response: QuestionResponse;
  },
): Promise<z.input<Endpoints['PUT /api/quiz-tries/:try/answers/:question']['response']>> {
  const { personId, tryId } = asked;
  return asPerson(context.databases.candidate, personId, async (tx) => {
    const stored = await findTryForUpdate(tx, { personId, tryId });
    if (stored === null) throw tryNotFound();
    if (stored.submission !== null) {
      throw new Problem('quiz-submitted', 'Answers can no longer be changed. Start another try if you want to.');
    }
    const dealt = dealTry(context.secrets.sittingSecret, stored).find(({ handle }) => handle === asked.handle);
    if (dealt === undefined) throw new Problem('not-found', 'This try has no such question. Load the page again.');
    const response = readResponse(dealt, { response: asked.response, mayBeEmpty: true });
    const savedAt = await upsertAnswer(tx, { tryId, questionId: dealt.question.id, response });
    const answers = await listAnswers(tx, tryId);
    const answered = [...answers.values()].filter((answer) => !isEmptyResponse(answer)).length;
    return { savedAt: savedAt.toISOString(), answered };
  });
}
