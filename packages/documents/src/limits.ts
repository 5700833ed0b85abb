/** What a document may hold at most; more is refused whole, never cut. */
export const bodyLimits = {
  /** UTF-16 code units of all texts together. */
  characters: 120_000,
  nodes: 12_000,
  /** How deep nodes may stand in each other; a list counts twice, for itself and its items. */
  depth: 16,
  rows: 200,
  columns: 20,
  linkCharacters: 2000,
} as const;

/** How many words are taken at all, for a task that asks for `most`: three times as many. */
export function hardestWordLimit(most: number): number {
  return 3 * most;
}
