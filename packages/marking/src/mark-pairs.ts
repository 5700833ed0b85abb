/** The marks that two markers gave the same work: levels of one scale, the first marker's before the second's. */
export type MarkPair = readonly [first: number, second: number];

/** A list of marks that nothing can be computed from. */
export class MarksMalformedError extends Error {
  readonly code = 'marks-malformed';
}

/** Pairs counted by their two levels. */
export type CrossTable = {
  /** The levels somebody gave, from the lowest to the highest. */
  readonly levels: readonly number[];
  /** Shares of all pairs, first marker's level by second marker's level, in the order of `levels`. */
  readonly shares: readonly (readonly number[])[];
  readonly firstShares: readonly number[];
  readonly secondShares: readonly number[];
};

/** Counts pairs. @throws MarksMalformedError without a pair, or when a mark is not a whole number. */
export function crossTable(pairs: readonly MarkPair[]): CrossTable {
  if (pairs.length === 0) throw new MarksMalformedError('There is no pair of marks.');
  const strange = pairs.findIndex((pair) => !pair.every(Number.isInteger));
  if (strange >= 0) throw new MarksMalformedError(`Pair ${strange + 1} is not two whole numbers.`);
  const levels = [...new Set(pairs.flat())].sort((one, other) => one - other);
  const places = new Map(levels.map((level, place) => [level, place]));
  const size = levels.length;
  const counts = Array.from({ length: size * size }, () => 0);
  for (const [first, second] of pairs) {
    const cell = (places.get(first) ?? 0) * size + (places.get(second) ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  const shares = levels.map((_, row) =>
    counts.slice(row * size, (row + 1) * size).map((count) => count / pairs.length),
  );
  return {
    levels,
    shares,
    firstShares: shares.map(sum),
    secondShares: levels.map((_, column) => sum(shares.map((row) => row[column] ?? 0))),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
