/** Internal id of the option at an authored position (0-based), unique within its question. */
export function optionIdAt(index: number): string {
  return `o${index + 1}`;
}

/**
 * Ids by the alphabet of the texts, one for each text, for lists whose authored order is the key: neither ids nor the
 * order of the frozen list says anything about it. Equal texts share an id.
 */
export function idsByText(letter: string, texts: readonly string[]): ReadonlyMap<string, string> {
  const sorted = [...new Set(texts)].sort((one, other) => (one < other ? -1 : 1));
  return new Map(sorted.map((text, index) => [text, `${letter}${index + 1}`]));
}
