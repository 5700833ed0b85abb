import type { Rule } from '../rule.ts';
import { isSlug } from './is-slug.ts';

/** A citation leads to an entry that says edition, status and what it demands. */
export const unknownStandard: Rule = {
  id: 'unknown-standard',
  severity: 'error',
  checks: 'Every standard that a text links to, a topic lists by its slug or another one is succeeded by is in standards/',
  fix: 'correct the slug, or add standards/<slug>.yaml',
  find: ({ references, topics, standards, paths }) => {
    const isKnown = (slug: string) => paths.has(`standards/${slug}.yaml`);
    return [
      ...references
        .filter(({ kind, name }) => kind === 'standard' && !isKnown(name))
        .map(({ file, line, name }) => ({ file, line, message: `no standard has the slug \`${name}\`` })),
      ...topics.flatMap(({ topic }) =>
        (topic?.value.standards ?? []).flatMap((name, index) =>
          topic === null || !isSlug(name) || isKnown(name)
            ? []
            : [{ ...topic.at(['standards', index]), message: `no standard has the slug \`${name}\`` }],
        ),
      ),
      ...standards
        .filter(({ value }) => value.supersededBy !== null && !isKnown(value.supersededBy))
        .map(({ value, at }) => ({
          ...at(['supersededBy']),
          message: `\`${value.slug}\` is superseded by \`${value.supersededBy}\`, which does not exist`,
        })),
    ];
  },
};
