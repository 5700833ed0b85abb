/** How hard a text is to read. */
export type Readability = {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
  /** US school grade; null for a text without words. */
  readonly grade: number | null;
};

/**
 * The Flesch-Kincaid grade: 0.39 words per sentence + 11.8 syllables per word - 15.59.
 * Source: Kincaid, Fishburne, Rogers and Chissom, Derivation of new readability formulas for Navy enlisted personnel (1975).
 */
export function fleschKincaidGrade(counts: {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
}): number {
  const { words, sentences, syllables } = counts;
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/**
 * Counts and grades a plain text. Every line ends a sentence. Syllables are counted by groups of vowels without a silent
 * final e, which is right for nine words of ten and even over a text; numbers and abbreviations count like words.
 */
export function measureReadability(text: string): Readability {
  const sentences = text.split(/[.!?]+(?=\s|$)|\n/).filter((sentence) => wordsOf(sentence).length > 0);
  const words = sentences.flatMap(wordsOf);
  const counts = {
    words: words.length,
    sentences: sentences.length,
    syllables: words.reduce((sum, word) => sum + countSyllables(word), 0),
  };
  return { ...counts, grade: words.length === 0 ? null : fleschKincaidGrade(counts) };
}

/** Syllables of an English word, at least one. */
export function countSyllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const spoken = letters
    // A final e is silent (`device`), also before s and d (`makes`, `used`), but not after l behind a consonant (`table`).
    .replace(/(?<![aeiouyl])e[sd]?$|(?<=[aeiouy]l)e[sd]?$/, (end, offset: number) => keepEnd(letters, end, offset));
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0);
}

/** `-es` after a hiss and `-ed` after t or d are spoken: `devices`, `needed`. */
function keepEnd(letters: string, end: string, offset: number): string {
  const before = letters.slice(0, offset);
  const isSpoken = (end === 'es' && /(?:[sxzcg]|[cs]h)$/.test(before)) || (end === 'ed' && /[td]$/.test(before));
  return isSpoken ? end : '';
}

function wordsOf(sentence: string): string[] {
  return sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu) ?? [];
}
