/** A highlighted stretch of a block's text, and whose it is. */
export type Mark = { readonly id: string; readonly start: number; readonly end: number };

/** A run of text that is marked by the same notes throughout. */
export type Run = { readonly text: string; readonly ids: readonly string[] };

/** Splits a piece of text that begins at `start` of its block where marks begin and end. */
export function splitByMarks(text: string, start: number, marks: readonly Mark[]): readonly Run[] {
  const end = start + text.length;
  const own = marks.filter((mark) => mark.start < end && mark.end > start);
  if (own.length === 0) return [{ text, ids: [] }];
  const cuts = [...new Set([start, end, ...own.flatMap((mark) => [mark.start, mark.end])])]
    .filter((cut) => cut >= start && cut <= end)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end;
    return {
      text: text.slice(from - start, to - start),
      ids: own.filter((mark) => mark.start <= from && mark.end >= to).map(({ id }) => id),
    };
  });
}
