import type { QuestionResponse } from '../response.ts';

/** What practice shows after an answer: every option with its verdict and reason. Never sent for an exam. */
export type FeedbackView = {
  readonly handle: string;
  /** Also for steps, premises, regions and lines, in the order dealt. */
  readonly options: readonly {
    readonly handle: string;
    /** Whether it belongs to the right answer. */
    readonly isCorrect: boolean;
    /** Course Markdown; empty where there is nothing to explain. */
    readonly rationale: string;
    /** Slug of the mistaken belief that a wrong option embodies. */
    readonly misconception: string | null;
  }[];
  /** A right answer, named as in answers. */
  readonly solution: QuestionResponse;
  /** How a number comes about, in course Markdown, and how far off an answer may be; null for other kinds. */
  readonly number: { readonly rationale: string; readonly tolerance: string } | null;
  readonly source: { readonly document: string; readonly clause: string | null; readonly date: string };
};
