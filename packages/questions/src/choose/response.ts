/** The answer to a `choose` question: the handles of the chosen options, in any order, without repeats. */
export type ChooseResponse = { readonly kind: 'choose'; readonly options: readonly string[] };
