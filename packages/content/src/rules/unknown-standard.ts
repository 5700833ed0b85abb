import type { Rule } from '../rule.ts';

/** There is no standards library yet, so a link into it leads nowhere. */
export const unknownStandard: Rule = {
  id: 'unknown-standard',
  severity: 'error',
  checks: 'No text links to a standard that the programme does not hold',
  fix: 'name the standard in words, or link to a page of its issuer in Sources',
  find: ({ references }) =>
    references
      .filter(({ kind }) => kind === 'standard')
      .map(({ file, line, name }) => ({ file, line, message: `no standard has the id \`${name}\`` })),
};
