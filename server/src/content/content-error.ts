import type { ContentProblem } from '@cmdsp/content';

const shown = 3;

/** Thrown when content cannot be used: the first errors (file, line, rule, fix) in the message, all of them as data. */
export class ContentError extends Error {
  readonly code = 'content-invalid';
  readonly problems: readonly ContentProblem[];

  constructor(directory: string, problems: readonly ContentProblem[], options?: ErrorOptions) {
    const lines = problems
      .slice(0, shown)
      .map(({ file, line, rule, message, fix }) => `${file}:${line} ${rule}: ${message}; ${fix}.`);
    const rest = problems.length - shown;
    const more = rest > 0 ? ` And ${rest} more: node tools/content-lint.ts ${directory} lists them all.` : '';
    super(`The content in ${directory} cannot be used. ${lines.join(' ')}${more}`, options);
    this.problems = problems;
  }
}
