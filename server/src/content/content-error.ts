import type { ContentProblem } from '@cmdsp/content';

/** Thrown when content cannot be used: every error with its file, line, rule and fix, in the message and as data. */
export class ContentError extends Error {
  readonly code = 'content-invalid';
  readonly problems: readonly ContentProblem[];

  constructor(directory: string, problems: readonly ContentProblem[], options?: ErrorOptions) {
    const lines = problems.map(({ file, line, rule, message, fix }) => `${file}:${line} ${rule} ${message} — ${fix}`);
    super(`The content in ${directory} cannot be used:\n${lines.join('\n')}`, options);
    this.problems = problems;
  }
}
