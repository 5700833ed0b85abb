/** The words that occur in a release, and how often. */
export type Vocabulary = ReadonlyMap<string, number>;

/** Counts the words of texts, in lower case. */
export function vocabularyOf(texts: readonly string[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
      if (word.length > 2) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * The question with every word that occurs nowhere replaced by the nearest one that does: at most one slip in a word
 * of up to five letters, two in a longer one; the commoner word among equals. Null when there is nothing to suggest.
 */
export function suggestQuestion(question: string, vocabulary: Vocabulary): string | null {
  let isChanged = false;
  const suggested = question.replace(/[\p{L}\p{N}]+/gu, (word) => {
    const nearest = isKnown(word.toLowerCase(), vocabulary) ? null : nearestWord(word.toLowerCase(), vocabulary);
    if (nearest === null) return word;
    isChanged = true;
    return nearest;
  });
  return isChanged ? suggested : null;
}

function isKnown(word: string, vocabulary: Vocabulary): boolean {
  // Short words and numbers are as they were meant.
  return word.length < 4 || /^\p{N}+$/u.test(word) || vocabulary.has(word);
}

function nearestWord(word: string, vocabulary: Vocabulary): string | null {
  const most = word.length <= 5 ? 1 : 2;
  let best: { word: string; slips: number; count: number } | null = null;
  for (const [candidate, count] of vocabulary) {
    if (Math.abs(candidate.length - word.length) > most || !beginsAlike(word, candidate)) continue;
    const slips = countSlips(word, candidate);
    if (slips > most) continue;
    const isBetter = best === null || slips < best.slips || (slips === best.slips && count > best.count);
    if (isBetter) best = { word: candidate, slips, count };
  }
  return best?.word ?? null;
}

/** Hardly anybody slips in both of the first two letters; comparing only such words takes a fifth of the time. */
function beginsAlike(one: string, other: string): boolean {
  return one[0] === other[0] || one[1] === other[1] || one[0] === other[1];
}

/**
 * Letters added, left out, replaced or swapped with their neighbour to get from one word to the other: the optimal
 * string alignment distance (Damerau 1964, Levenshtein 1966).
 */
export function countSlips(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const swap = isSwapped ? (beforeLast[column - 2] ?? Infinity) + 1 : Infinity;
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        swap,
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length] ?? 0;
}
