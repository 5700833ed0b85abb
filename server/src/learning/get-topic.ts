import type { Catalogue, Topic } from '@cmdsp/content';
import { Problem } from '../http/problem.ts';

/** The topic with this number. @throws Problem `not-found` */
export function getTopic(catalogue: Catalogue, id: string): Topic {
  const topic = catalogue.topics.find((candidate) => candidate.id === id);
  if (topic === undefined) throw new Problem('not-found', `The programme has no topic ${id}.`);
  return topic;
}
