/** From so many words in a row on, an answer repeats a question instead of speaking about it. */
export const disclosingRun = 6;

/**
 * The longest run of words that an answer shares with one of the texts of a question, where it has `run` words or more;
 * null when there is none. Case, punctuation and line breaks do not count; numbers do.
 */
export function findDisclosure(answer: string, texts: readonly string[], run = disclosingRun): string | null {
  const said = wordsOf(answer);
  let longest: readonly string[] = [];
  for (const text of texts) {
    const written = wordsOf(text);
    const shared = longestSharedRun(said, written);
    if (shared.length > longest.length) longest = shared;
  }
  return longest.length >= run ? longest.join(' ') : null;
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The longest run of words that both have, by the lengths of the runs that end at each pair of words. */
function longestSharedRun(one: readonly string[], other: readonly string[]): readonly string[] {
  let best = { length: 0, end: 0 };
  let previous = new Map<number, number>();
  for (const [row, word] of one.entries()) {
    const current = new Map<number, number>();
    for (const [column, written] of other.entries()) {
      if (word !== written) continue;
      const length = (previous.get(column - 1) ?? 0) + 1;
      current.set(column, length);
      if (length > best.length) best = { length, end: row + 1 };
    }
    previous = current;
  }
  return one.slice(best.end - best.length, best.end);
}
