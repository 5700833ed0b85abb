import type { Rule } from '../rule.ts';

/** A figure that no text shows is work that nobody sees. */
export const unusedFigure: Rule = {
  id: 'unused-figure',
  severity: 'warning',
  checks: 'Every figure is shown by a text of its topic',
  fix: 'show it with ::figure{ref="…"}, or remove the file',
  find: ({ topics, references }) =>
    topics.flatMap(({ folder, figures }) =>
      [...figures.keys()]
        .filter((ref) => !references.some(({ kind, name, folder: of }) => kind === 'figure' && name === ref && of === folder))
        .map((ref) => ({
          file: `topics/${folder}/figures/${ref}.yaml`,
          line: 1,
          message: `no text of this topic shows \`${ref}\``,
        })),
    ),
};
