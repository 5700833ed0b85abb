/** The answer to a `single` question: the handle of the chosen option. */
export type SingleResponse = { readonly kind: 'single'; readonly option: string };
