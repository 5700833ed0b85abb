import type { ExhibitView, QuestionView } from '@cmdsp/questions/public';

/** All a browser receives of a form: positions, handles, texts, exhibits. No bank id, no authored order, no key. */
export type PresentedPaper = { readonly questionCount: number; readonly parts: readonly PresentedPart[] };

export type PresentedPart =
  | { readonly kind: 'single'; readonly question: QuestionView }
  | {
      readonly kind: 'set';
      readonly handle: string;
      readonly title: string;
      /** Course Markdown. */
      readonly case: string;
      readonly exhibits: readonly ExhibitView[];
      readonly questions: readonly QuestionView[];
    };
