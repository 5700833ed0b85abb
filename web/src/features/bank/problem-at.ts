import type { BankProblem } from './bank-queries.ts';
import type { ContentPath } from './content-field.ts';

/** What the linter says about one field, errors before warnings; undefined when nothing, and while the field is empty. */
export function problemAt(problems: readonly BankProblem[], path: ContentPath, value: string): string | undefined {
  if (value === '') return undefined;
  const here = problems.filter((problem) => problem.path.slice(0, path.length + 1).join('.') === path.join('.'));
  return (here.find(({ severity }) => severity === 'error') ?? here[0])?.message;
}
