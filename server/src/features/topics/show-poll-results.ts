import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { getTopic } from '../../learning/get-topic.ts';
import { listPollResults } from './queries.ts';

/** How everybody chose in the polls that this learner answered, as soon as five have. @throws Problem `not-found` */
export async function showPollResults(
  context: Context,
  { personId, topicId }: { readonly personId: string; readonly topicId: string },
): Promise<z.input<Endpoints['GET /api/topics/:topic/polls']['response']>> {
  const { lecture } = getTopic(context.catalogue, topicId);
  const rows = await asPerson(context.databases.candidate, personId, (tx) => listPollResults(tx, topicId));
  const slides = [...new Set(rows.map(({ slide }) => slide))].sort((a, b) => a - b);
  return {
    results: slides.flatMap((slide) => {
      const options = lecture?.slides[slide]?.poll?.options ?? [];
      const counts = options.map((_, index) => {
        const row = rows.find((one) => one.slide === slide && one.option === index);
        return Number(row?.answers ?? 0);
      });
      return counts.length === 0 ? [] : [{ slide, counts }];
    }),
  };
}
