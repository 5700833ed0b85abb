import type { Catalogue } from '@cmdsp/content';
import { audienceIds } from '@cmdsp/content';
import type { PathModule } from '@cmdsp/enrolment';

/** The modules as the path of an audience group sees them; for `other` no topic is more relevant than another. */
export function pathModules({ programme, topics }: Catalogue, group: string) {
  const known = new Map(topics.map((topic) => [topic.id, topic]));
  const audience = audienceIds.find((id) => id === group);
  return programme.modules.map(({ number, topics: listed }) => ({
    number,
    topics: listed.map(({ id, title, domain }) => {
      const topic = known.get(id);
      const relevance = audience === undefined ? null : (topic?.audiences[audience].relevance ?? null);
      return { id, title, domain, relevance };
    }),
  })) satisfies readonly PathModule[];
}
