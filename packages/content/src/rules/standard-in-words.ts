import type { Rule } from '../rule.ts';
import { holdsLibrary } from './holds-library.ts';
import { isSlug } from './is-slug.ts';

/** Words grow old unnoticed; an entry says which edition holds today. A topic that is not written yet may use words. */
export const standardInWords: Rule = {
  id: 'standard-in-words',
  severity: 'warning',
  checks: 'A complete topic lists its standards by the slugs of the library',
  fix: 'write the slug of the entry in standards/, or add the entry',
  find: (material) => {
    if (!holdsLibrary(material, 'standards')) return [];
    return material.topics.flatMap(({ topic }) => {
      if (topic?.value.complete !== true) return [];
      return topic.value.standards.flatMap((name, index) =>
        isSlug(name) ? [] : [{ ...topic.at(['standards', index]), message: `\`${name}\` is named in words` }],
      );
    });
  },
};
