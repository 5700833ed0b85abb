import type { RegisterEntry } from './register-entry.ts';

/**
 * How much a defence should ask about each entry, by id: 2 when the summary names its number, 1 when it uses two of the
 * longer words of its title, and for its references the share of references that are not of the same two kinds.
 */
export function weighEntries(entries: readonly RegisterEntry[], summary: string): ReadonlyMap<string, number> {
  const kindOf = new Map(entries.map(({ id, kind }) => [id, kind]));
  const pairsOf = (entry: RegisterEntry) =>
    entry.refs.flatMap((ref) => (kindOf.has(ref) ? [`${entry.kind} ${kindOf.get(ref)}`] : []));
  const all = entries.flatMap(pairsOf);
  const rarity = (pair: string) => 1 - all.filter((other) => other === pair).length / all.length;
  const words = new Set(wordsOf(summary));
  return new Map(
    entries.map((entry) => {
      const isNamed = new RegExp(`(?<![A-Z0-9])${entry.id}(?![0-9])`).test(summary.toUpperCase());
      const leaning = wordsOf(entry.title).filter((word) => word.length > 5 && words.has(word)).length;
      const unusual = Math.max(0, ...pairsOf(entry).map(rarity));
      return [entry.id, (isNamed ? 2 : 0) + (leaning >= 2 ? 1 : 0) + unusual];
    }),
  );
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
