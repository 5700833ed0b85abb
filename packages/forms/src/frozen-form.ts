import type { FrozenExhibit, FrozenQuestion, QuestionKey } from '@cmdsp/questions';

/** Candidate-safe content of a form with internal ids: what delivery and scoring both read. Plain JSON. */
export type Paper = { readonly format: 'cmdsp-paper/1'; readonly parts: readonly PaperPart[] };

export type PaperPart =
  | { readonly kind: 'single'; readonly question: FrozenQuestion }
  | {
      readonly kind: 'set';
      readonly id: string;
      readonly title: string;
      /** Course Markdown. */
      readonly case: string;
      readonly exhibits: readonly FrozenExhibit[];
      readonly questions: readonly FrozenQuestion[];
    };

/** The secret half of a form, kept where the candidate role cannot read it. Plain JSON. */
export type FormKey = { readonly format: 'cmdsp-key/1'; readonly questions: readonly QuestionKey[] };

/** A form that will not change any more, with the hashes that prove it. */
export type FrozenForm = {
  readonly paper: Paper;
  readonly key: FormKey;
  readonly paperHash: string;
  readonly keyHash: string;
};
