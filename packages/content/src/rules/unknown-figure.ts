import type { Rule } from '../rule.ts';

/** A text shows figures of its own topic or case. */
export const unknownFigure: Rule = {
  id: 'unknown-figure',
  severity: 'error',
  checks: 'Every figure that a text shows is in the figures folder of its topic, or among the figures of its case',
  fix: 'correct the name, or add figures/<name>.yaml to the topic (`figures: <name>` to the case)',
  find: ({ references, paths, cases }) => {
    const ofCases = new Set(
      cases.flatMap(({ value }) => Object.keys(value.figures).map((name) => `cases/${value.slug} ${name}`)),
    );
    return references
      .filter(({ kind, name, folder }) => {
        if (kind !== 'figure') return false;
        return !paths.has(`topics/${folder}/figures/${name}.yaml`) && !ofCases.has(`${folder} ${name}`);
      })
      .map(({ file, line, name, folder }) => {
        const owner = folder?.startsWith('cases/') ? 'case' : 'topic';
        return { file, line, message: `no figure of this ${owner} is called \`${name}\`` };
      });
  },
};
