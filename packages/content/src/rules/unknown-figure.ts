import type { Rule } from '../rule.ts';

/** A text shows figures of its own topic. */
export const unknownFigure: Rule = {
  id: 'unknown-figure',
  severity: 'error',
  checks: 'Every figure that a text shows is in the figures folder of its topic',
  fix: 'correct the name, or add figures/<name>.yaml to the topic',
  find: ({ references, paths }) =>
    references
      .filter(({ kind, name, folder }) => kind === 'figure' && !paths.has(`topics/${folder}/figures/${name}.yaml`))
      .map(({ file, line, name }) => ({ file, line, message: `no figure of this topic is called \`${name}\`` })),
};
