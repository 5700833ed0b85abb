/** The value that stands most often in a list, the earlier one where two stand as often; null in an empty list. */
export function mostFrequent<Value>(values: readonly Value[]): Value | null {
  const count = (value: Value) => values.filter((other) => other === value).length;
  return values.toSorted((a, b) => count(b) - count(a))[0] ?? null;
}
