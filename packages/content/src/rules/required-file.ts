import type { Rule } from '../rule.ts';

/** Without these there is nothing to show a stranger and nothing for a candidate to agree to. */
export const requiredFile: Rule = {
  id: 'required-file',
  severity: 'error',
  checks: 'programme.yaml, handbook.md, accessibility.md, a candidate agreement and a privacy notice exist',
  fix: 'add the file; the shipped content/ shows how it looks',
  find: ({ paths, agreements }) => {
    const areAllReadable = [...paths].filter((path) => path.startsWith('agreements/')).length === agreements.length;
    return [
      ...['programme.yaml', 'handbook.md', 'accessibility.md']
        .filter((file) => !paths.has(file))
        .map((file) => ({ file, line: 1, message: 'the file is missing' })),
      ...(['candidate-agreement', 'privacy-notice'] as const)
        .filter((wanted) => areAllReadable && !agreements.some(({ kind }) => kind === wanted))
        .map((wanted) => ({ file: 'agreements', line: 1, message: `no file has the kind \`${wanted}\`` })),
    ];
  },
};
