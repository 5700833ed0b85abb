/** Something wrong in a content file: where, which rule, what, and what to do about it. */
export type ContentProblem = {
  /** Errors stop a release; warnings are for the author's judgement. */
  readonly severity: 'error' | 'warning';
  /** Path below content/, with `/` between folders. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly rule: string;
  readonly message: string;
  readonly fix: string;
};
