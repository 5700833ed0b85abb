import { orderPath, type PathTopic } from '@cmdsp/enrolment';

/** A topic with its title, as a path sees it. */
export type TitledTopic = PathTopic & { readonly title: string };

/** Where to begin in a domain: the topics whose question was not right first, each part in the order of the own path. */
export function topicsToBegin({
  topics,
  domain,
  missed,
}: {
  readonly topics: readonly TitledTopic[];
  readonly domain: number;
  readonly missed: ReadonlySet<string>;
}) {
  const own = orderPath(topics.filter((topic) => topic.domain === domain)).map(({ id, title, relevance }) => ({
    id,
    title,
    relevance,
    isMissed: missed.has(id),
  }));
  return [...own.filter(({ isMissed }) => isMissed), ...own.filter(({ isMissed }) => !isMissed)];
}
