/** What practice shows after an answer: every option with its verdict and reason. Never sent for an exam. */
export type FeedbackView = {
  readonly handle: string;
  readonly options: readonly {
    readonly handle: string;
    readonly isCorrect: boolean;
    /** Course Markdown. */
    readonly rationale: string;
    /** Slug of the mistaken belief that a wrong option embodies. */
    readonly misconception: string | null;
  }[];
  readonly source: { readonly document: string; readonly clause: string | null; readonly date: string };
};
