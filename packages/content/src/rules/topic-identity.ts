import type { Finding, Rule } from '../rule.ts';

/** The programme's owner words the topics; a topic repeats title, domain and module exactly. */
export const topicIdentity: Rule = {
  id: 'topic-identity',
  severity: 'error',
  checks: 'Folder, id, slug, title, module and domain of a topic agree with each other and with programme.yaml',
  fix: 'copy the value from programme.yaml; the folder is the id, a hyphen and the slug',
  find: ({ topics, programme }) =>
    topics.flatMap(({ folder, topic, discussion, resources }): Finding[] => {
      if (topic === null) return [];
      const { value, at } = topic;
      const module = programme?.value.modules.find(({ topics: list }) => list.some(({ id }) => id === value.id));
      const known = module?.topics.find(({ id }) => id === value.id);
      const talk = discussion?.located;
      const wanted = [
        { key: 'id', is: `${value.id}-${value.slug}`, should: folder },
        { key: 'slug', is: value.slug, should: slugOf(value.title) },
        { key: 'title', is: value.title, should: known?.title ?? value.title },
        { key: 'module', is: value.module, should: module?.number ?? value.module },
        { key: 'domain', is: value.domain, should: known?.domain ?? value.domain },
      ];
      return [
        ...wanted
          .filter(({ is, should }) => is !== should)
          .map(({ key, is, should }) => ({ ...at([key]), message: `\`${key}\` gives \`${is}\`, expected \`${should}\`` })),
        ...(talk === undefined || (talk.value.topic ?? value.id) === value.id
          ? []
          : [{ ...talk.at(['topic']), message: `the discussion says topic ${talk.value.topic}` }]),
        ...(resources === null || resources.value.topic === value.id
          ? []
          : [{ ...resources.at(['topic']), message: `the resources say topic ${resources.value.topic}` }]),
      ];
    }),
};

function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
