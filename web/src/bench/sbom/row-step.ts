/** The row that a key leads to from the one in `place`, of `count` rows; null when the key does not move. A page is ten rows. */
export function rowStep(
  key: string,
  { place, count }: { readonly place: number; readonly count: number },
): number | null {
  const within = (row: number) => Math.min(Math.max(row, 0), count - 1);
  switch (key) {
    case 'ArrowDown':
      return within(place + 1);
    case 'ArrowUp':
      return within(place - 1);
    case 'PageDown':
      return within(place + 10);
    case 'PageUp':
      return within(place - 10);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
