/** The answer to an `evidence` question: the handles of the lines picked, in any order, without repeats. */
export type EvidenceResponse = { readonly kind: 'evidence'; readonly picks: readonly string[] };
