/** The picks after one was pressed. Where one is asked for, a new pick takes the place of the old one. */
export function togglePick(picks: readonly string[], handle: string, most: number): readonly string[] {
  if (picks.includes(handle)) return picks.filter((pick) => pick !== handle);
  if (most === 1) return [handle];
  return picks.length < most ? [...picks, handle] : picks;
}
