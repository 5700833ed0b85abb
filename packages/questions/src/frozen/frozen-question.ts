/** Candidate-safe content of a question with internal ids, as frozen into a form's paper. No key, no rationale. */
export type FrozenQuestion = FrozenSingle | FrozenChoose;

export type FrozenOption = { readonly id: string; readonly text: string };

export type FrozenSingle = {
  readonly kind: 'single';
  readonly id: string;
  readonly stem: string;
  readonly options: readonly FrozenOption[];
  readonly exhibits: readonly string[];
};

export type FrozenChoose = {
  readonly kind: 'choose';
  readonly id: string;
  readonly stem: string;
  readonly choose: number;
  readonly options: readonly FrozenOption[];
  readonly exhibits: readonly string[];
};
