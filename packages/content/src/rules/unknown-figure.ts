import type { Rule } from '../rule.ts';

/** A text shows figures of its own topic or case. */
export const unknownFigure: Rule = {
  id: 'unknown-figure',
  severity: 'error',
  checks: 'Every figure that a text shows is in the figures folder of its topic, or among the figures of its case, assignment or capstone',
  fix: 'correct the name, or add figures/<name>.yaml to the topic (`figures: <name>` to the case or assignment, figures.yaml of a capstone)',
  find: ({ references, paths, cases, assignments, capstones }) => {
    const own = new Set([
      ...cases.flatMap(({ value }) => Object.keys(value.figures).map((name) => `cases/${value.slug} ${name}`)),
      ...assignments.flatMap(({ value }) => Object.keys(value.figures).map((name) => `assignments/module-${value.module} ${name}`)),
      ...capstones.flatMap(({ folder, figures }) => Object.keys(figures?.value ?? {}).map((name) => `capstones/${folder} ${name}`)),
    ]);
    return references
      .filter(({ kind, name, folder }) => {
        if (kind !== 'figure') return false;
        return !paths.has(`topics/${folder}/figures/${name}.yaml`) && !own.has(`${folder} ${name}`);
      })
      .map(({ file, line, name, folder }) => {
        const owner = /^(case|assignment|capstone)s\//.exec(folder ?? '')?.[1] ?? 'topic';
        return { file, line, message: `no figure of this ${owner} is called \`${name}\`` };
      });
  },
};
