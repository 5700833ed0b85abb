import type { Rule } from '../rule.ts';

/** A link to an incident leads to its entry. */
export const unknownIncident: Rule = {
  id: 'unknown-incident',
  severity: 'error',
  checks: 'Every incident that a text links to is in incidents/',
  fix: 'correct the slug, or add incidents/<slug>.yaml',
  find: ({ references, paths }) =>
    references
      .filter(({ kind, name }) => kind === 'incident' && !paths.has(`incidents/${name}.yaml`))
      .map(({ file, line, name }) => ({ file, line, message: `no incident has the slug \`${name}\`` })),
};
