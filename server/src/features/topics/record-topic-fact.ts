import type { Topic } from '@cmdsp/content';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { Problem } from '../../http/problem.ts';
import { getTopic } from '../../learning/get-topic.ts';
import { recordProgressFact } from '../../learning/progress-facts.ts';

type TopicFact = {
  readonly kind: 'topic-opened' | 'lecture-finished' | 'reading-finished';
  readonly topic: string;
};

/** Remembers that a part of a topic was opened or finished. @throws Problem `not-found` where there is no such part yet */
export async function recordTopicFact(
  context: Context,
  { personId, fact }: { readonly personId: string; readonly fact: TopicFact },
): Promise<void> {
  const topic = getTopic(context.catalogue, fact.topic);
  if (!hasPart(topic, fact.kind)) throw new Problem('not-found', 'This part of the topic is not written yet.');
  await asPerson(context.databases.candidate, personId, (tx) => recordProgressFact(tx, { personId, fact }));
}

function hasPart(topic: Topic, kind: TopicFact['kind']): boolean {
  if (kind === 'lecture-finished') return topic.lecture !== null;
  if (kind === 'reading-finished') return topic.reading !== null;
  return true;
}
