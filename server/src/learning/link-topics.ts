import type { Catalogue } from '@cmdsp/content';

/** Topics by number with their titles, as pages link to them; numbers that do not exist are left out. */
export function linkTopics(
  { programme }: Pick<Catalogue, 'programme'>,
  ids: readonly string[],
): { id: string; title: string }[] {
  const topics = programme.modules.flatMap((module) => module.topics);
  return topics.filter(({ id }) => ids.includes(id)).map(({ id, title }) => ({ id, title }));
}
