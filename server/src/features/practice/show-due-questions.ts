import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { linkTopics } from '../../learning/link-topics.ts';
import { presentPractice } from '../../learning/present-practice.ts';
import { listMemories, readClock } from '../../learning/question-memories.ts';
import { dealReview } from './deal-review.ts';
import { dueQuestions } from './due-questions.ts';
import { introduceEarlierQuizzes } from './introduce-earlier-quizzes.ts';
import { rememberedQuestions } from './remembered-questions.ts';

/** More than anybody answers in five minutes. */
const mostQuestions = 30;

/** The questions of a practice session, without keys. */
export async function showDueQuestions(
  context: Context,
  { personId }: { readonly personId: string },
): Promise<z.input<Endpoints['GET /api/practice/questions']['response']>> {
  const { memories, now } = await asPerson(context.databases.candidate, personId, async (tx) => {
    await introduceEarlierQuizzes(tx, { personId, topics: context.catalogue.topics });
    return { now: await readClock(tx), memories: await listMemories(tx, personId) };
  });
  const due = dueQuestions(rememberedQuestions(context.catalogue, memories), now).slice(0, mostQuestions);
  return {
    questions: due.map((remembered, index) => {
      const { question, memory } = remembered;
      const [topic = { id: question.topic, title: question.topic }] = linkTopics(context.catalogue, [question.topic]);
      return {
        question: presentPractice(dealReview(context, { personId, remembered }), index + 1),
        topic,
        lastReviewedAt: memory === null ? null : new Date(memory.reviewedAt).toISOString(),
      };
    }),
  };
}
