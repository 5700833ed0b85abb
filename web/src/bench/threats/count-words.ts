/** A number with its noun: `1 trait`, `3 traits`, `2 entries`. */
export function countWords(count: number, [one, many]: readonly [one: string, many: string]): string {
  return `${count} ${count === 1 ? one : many}`;
}
