import type { BankProblem } from './bank-queries.ts';
import type { ContentPath } from './content-field.ts';

/** What the linter says about one field, errors before warnings; undefined when nothing. */
export function problemAt(problems: readonly BankProblem[], path: ContentPath): string | undefined {
  const here = problems.filter((problem) => problem.path.slice(0, path.length + 1).join('.') === path.join('.'));
  return (here.find(({ severity }) => severity === 'error') ?? here[0])?.message;
}
