import type { Anchor } from './place-note.ts';

/** How much of the surroundings helps to find words again. */
const surroundings = 40;
const longestQuote = 4000;

/** The anchor of characters `start` to `end` of a block, without white space at its ends; null when nothing is left. */
export function anchorAt(
  text: string,
  { block, start, end }: { readonly block: number; readonly start: number; readonly end: number },
): Anchor | null {
  const chosen = text.slice(start, Math.min(end, start + longestQuote));
  const quote = chosen.trim();
  if (quote === '') return null;
  const first = start + chosen.indexOf(quote);
  const last = first + quote.length;
  return {
    block,
    start: first,
    end: last,
    quote,
    before: text.slice(Math.max(0, first - surroundings), first),
    after: text.slice(last, last + surroundings),
  };
}
