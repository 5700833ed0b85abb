import type { Endpoints } from '@cmdsp/contract';
import { type AuthoredQuestion, freezeQuestion } from '@cmdsp/questions';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { type DealtQuestion, dealShuffled } from '../../learning/deal-question.ts';
import { getTopic } from '../../learning/get-topic.ts';
import { presentPractice } from '../../learning/present-practice.ts';
import { presentTopic } from '../../learning/present-topic.ts';
import { sampleInteractions, sampleQuestions, sampleTopicId, sampleTopicQuestions } from './sample-questions.ts';

type SampleTopic = z.input<Endpoints['GET /api/sample/topic']['response']>;
type SampleQuestions = z.input<Endpoints['GET /api/sample/questions']['response']>;

/** The sample topic, complete, with its practice questions unanswered. */
export function showSampleTopic(context: Context): SampleTopic {
  const { catalogue } = context;
  return {
    topic: presentTopic(catalogue, getTopic(catalogue, sampleTopicId)),
    questions: present(context, sampleTopicQuestions(catalogue)),
  };
}

/** The five sample questions and one question of each other interaction, unanswered. */
export function showSampleQuestions(context: Context): SampleQuestions {
  return {
    questions: present(context, sampleQuestions(context.catalogue)),
    interactions: present(context, sampleInteractions(context.catalogue)),
  };
}

/** A sample question as everybody is dealt it: the same handles and order for all visitors. */
export function dealSample(context: Context, question: AuthoredQuestion): DealtQuestion {
  return dealShuffled(freezeQuestion(question), { secret: context.secrets.sittingSecret, scope: 'sample' });
}

function present(context: Context, questions: readonly AuthoredQuestion[]): SampleQuestions['questions'] {
  return questions.map((question, index) => ({
    question: presentPractice(dealSample(context, question), index + 1),
    feedback: null,
  }));
}
