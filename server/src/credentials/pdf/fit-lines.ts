/** How wide a text is at a size. */
export type Measure = (text: string, size: number) => number;

/** Breaks a text at spaces so that it fits: the largest size that needs at most two lines, or the smallest with as many as it takes. */
export function fitLines(
  text: string,
  { width, measure, sizes }: { width: number; measure: Measure; sizes: readonly number[] },
): { lines: readonly string[]; size: number } {
  for (const size of sizes) {
    const lines = breakLines(text, (line) => measure(line, size) <= width);
    if (lines.length <= 2 && lines.every((line) => measure(line, size) <= width)) return { lines, size };
  }
  const size = sizes.at(-1) ?? 12;
  return { lines: breakLines(text, (line) => measure(line, size) <= width), size };
}

/** Breaks at spaces; a word that is too long by itself is broken between characters. */
function breakLines(text: string, isFitting: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (isFitting(longer)) {
      current = longer;
      continue;
    }
    if (current !== '') lines.push(current);
    current = '';
    for (const character of word) {
      if (current !== '' && !isFitting(current + character)) {
        lines.push(current);
        current = '';
      }
      current += character;
    }
  }
  return current === '' ? lines : [...lines, current];
}
