/** A text that may resemble another one. Texts of one group (questions of a set, enemies) are not compared. */
export type ComparedText = { readonly id: string; readonly text: string; readonly group: string };

/** Two texts and the share of the shorter one's four-word runs that the other one has too, 0 to 1. */
export type SimilarPair = { readonly one: string; readonly other: string; readonly share: number };

const wordsPerRun = 4;

/**
 * Pairs whose share is at least `threshold`, the most similar first. Only pairs with a common run are ever looked at, so
 * a bank of hundreds of questions takes milliseconds. `among` restricts one side of every pair.
 */
export function findSimilarPairs(
  texts: readonly ComparedText[],
  { threshold, among = null }: { readonly threshold: number; readonly among?: ReadonlySet<string> | null },
): readonly SimilarPair[] {
  const runs = texts.map(({ text }) => runsOf(text));
  const holders = new Map<string, number[]>();
  const shared = new Map<string, { readonly i: number; readonly j: number; count: number }>();
  for (const [j, own] of runs.entries()) {
    for (const run of own) {
      const earlier = holders.get(run) ?? [];
      for (const i of earlier) {
        const key = `${i} ${j}`;
        const pair = shared.get(key) ?? { i, j, count: 0 };
        pair.count += 1;
        shared.set(key, pair);
      }
      holders.set(run, [...earlier, j]);
    }
  }
  return [...shared.values()]
    .flatMap(({ i, j, count }) => {
      const [one, other] = [texts[i], texts[j]];
      if (one === undefined || other === undefined || one.group === other.group) return [];
      if (among !== null && !among.has(one.id) && !among.has(other.id)) return [];
      const share = count / Math.max(1, Math.min(runs[i]?.size ?? 0, runs[j]?.size ?? 0));
      return share < threshold ? [] : [{ one: one.id, other: other.id, share }];
    })
    .toSorted((a, b) => b.share - a.share || (`${a.one} ${a.other}` < `${b.one} ${b.other}` ? -1 : 1));
}

function runsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(wordsPerRun - 1).map((_, index) => words.slice(index, index + wordsPerRun).join(' ')));
}
