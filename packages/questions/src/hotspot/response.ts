/** The answer to a `hotspot` question: the handles of the regions picked, in any order, without repeats. */
export type HotspotResponse = { readonly kind: 'hotspot'; readonly regions: readonly string[] };
