/** What a note stands on. */
export type Anchor = {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly before: string;
  readonly after: string;
};

/** Where a note stands in the text as it is now; `lost` when its words are no longer there. */
export type NotePlace =
  | { readonly kind: 'found'; readonly block: number; readonly start: number; readonly end: number }
  | { readonly kind: 'lost' };

/** Fewer characters than this are found anywhere; then what stands around them must fit too. */
const tellingLength = 12;

/**
 * Finds the words of a note in the blocks of a text. In the text that was read they stand where they stood; in a changed
 * one they are looked for everywhere, and the place whose surroundings fit best wins, then the nearest.
 */
export function placeNote(
  texts: readonly string[],
  { anchor, isSameText }: { readonly anchor: Anchor; readonly isSameText: boolean },
): NotePlace {
  const { block, start, end, quote } = anchor;
  if (isSameText && texts[block]?.slice(start, end) === quote) return { kind: 'found', block, start, end };
  if (quote === '') return { kind: 'lost' };
  const candidates = texts
    .flatMap((text, index) =>
      occurrencesIn(text, quote).map((at) => ({ block: index, at, fit: fitOf(text, at, anchor) })),
    )
    .filter(({ fit }) => quote.length >= tellingLength || fit > 0)
    .sort((a, b) => b.fit - a.fit || Math.abs(a.block - block) - Math.abs(b.block - block));
  const best = candidates[0];
  if (best === undefined) return { kind: 'lost' };
  return { kind: 'found', block: best.block, start: best.at, end: best.at + quote.length };
}

function occurrencesIn(text: string, quote: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) places.push(at);
  return places;
}

/** How many characters around a place are as they were around the words. */
function fitOf(text: string, at: number, { before, after, quote }: Anchor): number {
  const left = text.slice(0, at);
  const right = text.slice(at + quote.length);
  let fit = 0;
  while (fit < before.length && left.at(-1 - fit) !== undefined && left.at(-1 - fit) === before.at(-1 - fit)) fit += 1;
  let forward = 0;
  while (forward < after.length && right[forward] !== undefined && right[forward] === after[forward]) forward += 1;
  return fit + forward;
}
