/** The answer to a `matching` question: for each premise answered, the handle of its option. */
export type MatchingResponse = {
  readonly kind: 'matching';
  readonly pairs: readonly { readonly premise: string; readonly option: string }[];
};
