/** A box in a list of rows that each hold some. */
export type BoxPlace = { readonly row: number; readonly box: number };

/** Where an arrow key leads from a box, given how many boxes each row holds; null when there is none, or the key is no arrow. */
export function nextBox(key: string, { row, box }: BoxPlace, boxesOfRows: readonly number[]): BoxPlace | null {
  const steps: Readonly<Record<string, BoxPlace>> = {
    ArrowRight: { row, box: box + 1 },
    ArrowLeft: { row, box: box - 1 },
    ArrowDown: { row: row + 1, box },
    ArrowUp: { row: row - 1, box },
  };
  const next = steps[key];
  if (next === undefined || next.box < 0 || next.box >= (boxesOfRows[next.row] ?? 0)) return null;
  return next;
}
