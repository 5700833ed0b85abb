/** The answer to an `ordering` question: the handles of the steps from first to last, without repeats. */
export type OrderingResponse = { readonly kind: 'ordering'; readonly order: readonly string[] };
