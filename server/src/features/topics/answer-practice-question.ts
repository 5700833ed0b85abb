import type { feedbackSchema } from '@cmdsp/contract';
import type { QuestionResponse } from '@cmdsp/questions';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { Problem } from '../../http/problem.ts';
import { getTopic } from '../../learning/get-topic.ts';
import { hashQuestion } from '../../learning/hash-question.ts';
import { presentPracticeFeedback } from '../../learning/present-practice.ts';
import { recordProgressFact } from '../../learning/progress-facts.ts';
import { introduceTopic } from '../../learning/review-quizzes.ts';
import { readResponse } from '../../learning/read-response.ts';
import { dealPractice } from './deal-practice.ts';
import { insertPracticeAnswer } from './queries.ts';

/**
 * Records an answer to a practice question together with the progress it means; only then gives the feedback, which
 * holds the key. Answering again is practice and changes no progress.
 * @throws Problem `not-found`, `answer-unusable`
 */
export async function answerPracticeQuestion(
  context: Context,
  asked: {
    readonly personId: string;
    readonly topicId: string;
    readonly handle: string;
    readonly response: QuestionResponse;
  },
): Promise<z.input<typeof feedbackSchema>> {
  const { personId, topicId } = asked;
  const topic = getTopic(context.catalogue, topicId);
  for (const question of topic.quiz) {
    const dealt = dealPractice(context, { personId, question });
    if (dealt.handle !== asked.handle) continue;
    const response = readResponse(dealt, { response: asked.response, mayBeEmpty: false });
    const { id } = question;
    await asPerson(context.databases.candidate, personId, async (tx) => {
      await insertPracticeAnswer(tx, {
        personId,
        topicId,
        questionId: id,
        questionHash: hashQuestion(question),
        response,
      });
      await recordProgressFact(tx, { personId, fact: { kind: 'topic-quiz-answered', topic: topicId, question: id } });
      await introduceTopic(tx, { personId, topic });
    });
    return presentPracticeFeedback(dealt, { question, response, misconceptions: context.catalogue.misconceptions });
  }
  throw new Problem('not-found', 'This topic has no such question. Load the page again.');
}
