/** `a`, `a and b`, `a, b and c`. */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** A count in words up to twelve, `one zone`, `three zones`. */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${numberWord(count)} ${count === 1 ? singular : plural}`;
}

/** `three`, `Three` for the beginning of a sentence by `capitalise`; digits from thirteen on. */
export function numberWord(count: number): string {
  return words[count] ?? String(count);
}

/** The text with its first letter in upper case. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text with a full stop, unless it ends a sentence already. */
export function endSentence(text: string): string {
  return /[.?!…]["”’)]?$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}

const words = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
