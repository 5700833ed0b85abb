import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { getTopic } from '../../learning/get-topic.ts';
import { hashQuestion } from '../../learning/hash-question.ts';
import { presentPractice, presentPracticeFeedback } from '../../learning/present-practice.ts';
import { dealPractice } from './deal-practice.ts';
import { listPracticeAnswers } from './queries.ts';

/** The practice questions of a topic; keys only for those that this person has answered. @throws Problem `not-found` */
export async function showPracticeQuestions(
  context: Context,
  { personId, topicId }: { readonly personId: string; readonly topicId: string },
): Promise<z.input<Endpoints['GET /api/topics/:topic/questions']['response']>> {
  const topic = getTopic(context.catalogue, topicId);
  const { misconceptions } = context.catalogue;
  const answers = await asPerson(context.databases.candidate, personId, (tx) =>
    listPracticeAnswers(tx, { personId, topicId }),
  );
  return {
    questions: topic.quiz.map((question, index) => {
      const dealt = dealPractice(context, { personId, question });
      const answer = answers.find(({ questionId }) => questionId === question.id);
      const isCurrent = answer !== undefined && answer.questionHash === hashQuestion(question);
      return {
        question: presentPractice(dealt, index + 1),
        feedback: isCurrent
          ? presentPracticeFeedback(dealt, { question, response: answer.response, misconceptions })
          : null,
      };
    }),
  };
}
