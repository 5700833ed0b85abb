const word = /[\p{L}\p{N}][\p{L}\p{N}'’./%&-]*/gu;

/** How many words a plain text has; `524B`, `on-call` and `98.6` count as one each. */
export function countWords(text: string): number {
  return text.match(word)?.length ?? 0;
}

/** Whole minutes it takes to read so many words silently, at least one; 200 words a minute suits technical prose. */
export function readingMinutes(words: number, wordsPerMinute = 200): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}
