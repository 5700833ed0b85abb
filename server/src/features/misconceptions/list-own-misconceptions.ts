import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { linkTopics } from '../../learning/link-topics.ts';
import { findHeldBeliefs, namesBelief } from './find-held-beliefs.ts';
import { listLatestAnswers } from './queries.ts';

/** What somebody may believe wrongly by their latest practice and quiz answers, the newest first. */
export async function listOwnMisconceptions(
  context: Context,
  personId: string,
): Promise<z.input<Endpoints['GET /api/misconceptions']['response']>> {
  const { catalogue } = context;
  const answers = await asPerson(context.databases.candidate, personId, (tx) => listLatestAnswers(tx, personId));
  const questions = new Map(catalogue.topics.flatMap(({ quiz }) => quiz).map((question) => [question.id, question]));
  return {
    misconceptions: findHeldBeliefs({ answers, questions }).flatMap(({ slug, answers: count, answeredAt }) => {
      const found = catalogue.misconceptions.find((misconception) => misconception.slug === slug);
      if (found === undefined) return [];
      const { belief, truth, harm, topics } = found;
      return [
        {
          slug,
          belief,
          truth,
          harm,
          topics: linkTopics(catalogue, topics),
          answers: count,
          answeredAt: answeredAt.toISOString(),
        },
      ];
    }),
    questionsAnswered: answers.filter(({ questionId }) => namesBelief(questions.get(questionId))).length,
  };
}
