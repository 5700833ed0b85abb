import type { Endpoints } from '@cmdsp/contract';
import { projectProgress } from '@cmdsp/enrolment';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { courseOutline } from '../../learning/course-outline.ts';
import { findAudienceGroup } from '../../learning/find-audience-group.ts';
import { getTopic } from '../../learning/get-topic.ts';
import { listProgressFacts } from '../../learning/progress-facts.ts';
import { listPollAnswers } from './queries.ts';

/** What this learner did in a topic, and the topics beside it. @throws Problem `not-found` */
export async function showTopic(
  context: Context,
  { personId, topicId }: { readonly personId: string; readonly topicId: string },
): Promise<z.input<Endpoints['GET /api/topics/:topic']['response']>> {
  const { catalogue } = context;
  getTopic(catalogue, topicId);
  const { facts, audienceGroup, polls } = await asPerson(context.databases.candidate, personId, async (tx) => ({
    facts: await listProgressFacts(tx, personId),
    audienceGroup: await findAudienceGroup(tx, personId),
    polls: await listPollAnswers(tx, { personId, topicId }),
  }));
  const progress = projectProgress(courseOutline(catalogue), facts)
    .modules.flatMap(({ topics }) => topics)
    .find(({ id }) => id === topicId);
  const order = catalogue.programme.modules.flatMap(({ topics }) => topics);
  const place = order.findIndex(({ id }) => id === topicId);
  return {
    audienceGroup,
    finished: {
      lecture: progress?.parts.some(({ part, isFinished }) => part === 'lecture' && isFinished) ?? false,
      reading: progress?.parts.some(({ part, isFinished }) => part === 'reading' && isFinished) ?? false,
      questions: progress?.questionsAnswered ?? 0,
    },
    polls,
    previous: linkTo(order[place - 1]),
    next: linkTo(order[place + 1]),
  };
}

function linkTo(topic: { readonly id: string; readonly title: string } | undefined) {
  return topic === undefined ? null : { id: topic.id, title: topic.title };
}
