/**
 * The words that a quote repeats: lines are joined, and what is longer than `longest` characters ends at a word with an
 * ellipsis.
 */
export function excerptOf(text: string, longest: number): string {
  const own = text.replaceAll(/\s+/g, ' ').trim();
  const letters = Array.from(own);
  if (letters.length <= longest) return own;
  const cut = letters.slice(0, Math.max(1, longest - 1)).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
