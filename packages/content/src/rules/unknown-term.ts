import type { Rule } from '../rule.ts';

/** A link to a term leads to its definition. */
export const unknownTerm: Rule = {
  id: 'unknown-term',
  severity: 'error',
  checks: 'Every term that a text links to is in the glossary',
  fix: 'correct the slug, or add the term to a file in glossary/',
  find: ({ references, glossary }) => {
    const known = new Set(glossary.map(({ value }) => value.slug));
    return references
      .filter(({ kind, name }) => kind === 'term' && !known.has(name))
      .map(({ file, line, name }) => ({ file, line, message: `no term has the slug \`${name}\`` }));
  },
};
