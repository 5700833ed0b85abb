import type { feedbackSchema } from '@cmdsp/contract';
import type { QuestionResponse } from '@cmdsp/questions';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { presentPracticeFeedback } from '../../learning/present-practice.ts';
import { readResponse } from '../../learning/read-response.ts';
import { sampleInteractions, sampleQuestions, sampleTopicQuestions } from './sample-questions.ts';
import { dealSample } from './show-sample.ts';

/**
 * Gives a visitor the feedback on a sample question. Nothing is stored: there is nobody to store it for.
 * @throws Problem `not-found`, `answer-unusable`
 */
export function answerSample(
  context: Context,
  { handle, response }: { readonly handle: string; readonly response: QuestionResponse },
): z.input<typeof feedbackSchema> {
  const { catalogue } = context;
  const questions = [
    ...sampleQuestions(catalogue),
    ...sampleInteractions(catalogue),
    ...sampleTopicQuestions(catalogue),
  ];
  for (const question of questions) {
    const dealt = dealSample(context, question);
    if (dealt.handle === handle) {
      return presentPracticeFeedback(dealt, {
        question,
        response: readResponse(dealt, { response, mayBeEmpty: false }),
        misconceptions: context.catalogue.misconceptions,
      });
    }
  }
  throw new Problem('not-found', 'This is not one of the sample questions. Load the page again.');
}
