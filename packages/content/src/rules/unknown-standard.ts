import type { Rule } from '../rule.ts';
import { holdsLibrary } from './holds-library.ts';

const slugShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A citation leads to an entry that says edition, status and what it demands. */
export const unknownStandard: Rule = {
  id: 'unknown-standard',
  severity: 'error',
  checks: 'Every standard that a text links to, a topic lists or another one succeeds is in standards/; a complete topic lists slugs',
  fix: 'correct the slug, or add standards/<slug>.yaml',
  find: (material) => {
    const { references, topics, standards, paths } = material;
    const isKnown = (slug: string) => paths.has(`standards/${slug}.yaml`);
    const isLibraryThere = holdsLibrary(material, 'standards');
    return [
      ...references
        .filter(({ kind, name }) => kind === 'standard' && !isKnown(name))
        .map(({ file, line, name }) => ({ file, line, message: `no standard has the slug \`${name}\`` })),
      ...topics.flatMap(({ topic }) =>
        (isLibraryThere ? (topic?.value.standards ?? []) : [])
          // A topic that is not written yet may name its standards in words.
          .map((name, index) => ({ name, index, mayBeWords: topic?.value.complete === false && !slugShape.test(name) }))
          .filter(({ name, mayBeWords }) => !mayBeWords && !isKnown(name))
          .map(({ name, index }) => ({
            ...(topic?.at(['standards', index]) ?? { file: '', line: 1 }),
            message: `no standard has the slug \`${name}\``,
          })),
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
