/** Something to be seen at elements of a network: a sentence, and the ids it is about (`host:…`, `rule:…`, `zone:…`, `need:…`). */
export type NetworkMark = { readonly sentence: string; readonly at: readonly string[] };
