import { type Interval, normalQuantile, shareInterval } from '@cmdsp/psychometrics';
import type { CrossTable } from './mark-pairs.ts';

/** How much a disagreement of `distance` levels counts on a scale whose ends are `range` apart: 1 agrees, 0 is the worst. */
export type AgreementWeight = (distance: number, range: number) => number;

/** A disagreement counts by its size. */
export const linearWeight: AgreementWeight = (distance, range) => 1 - distance / range;

/** A disagreement counts by the square of its size. */
export const quadraticWeight: AgreementWeight = (distance, range) => 1 - (distance / range) ** 2;

/**
 * Weighted kappa: (po - pe) / (1 - pe), where po is the mean weight of the pairs and pe what two markers with the same
 * shares of levels would reach by chance. J. Cohen (1968), Psychological Bulletin 70, 213-220. The distance of two levels
 * is their difference, also where nobody used a level between them. Null when everybody gave one level, because then
 * chance explains all of it.
 *
 * The interval is ± 1.96 times the large-sample standard error of J. L. Fleiss, J. Cohen and B. S. Everitt (1969),
 * Psychological Bulletin 72, 323-327 (formula 12), kept within -1 and 1. That error is nothing when all pairs agree,
 * which no sample proves: the lower end is then what Wilson's interval of the share of agreeing pairs leaves (our rule).
 */
export function weightedKappa(
  table: CrossTable,
  weight: AgreementWeight,
  pairs: number,
): { readonly value: number; readonly interval: Interval } | null {
  const { levels, shares, firstShares, secondShares } = table;
  const range = (levels.at(-1) ?? 0) - (levels[0] ?? 0);
  if (range === 0) return null;
  const weights = levels.map((row) => levels.map((column) => weight(Math.abs(row - column), range)));
  const at = (row: number, column: number) => weights[row]?.[column] ?? 0;
  const observed = overCells(shares, (share, row, column) => share * at(row, column));
  const byChance = overCells(
    shares,
    (_, row, column) => (firstShares[row] ?? 0) * (secondShares[column] ?? 0) * at(row, column),
  );
  const value = (observed - byChance) / (1 - byChance);
  if (shares.every((row, place) => row.every((share, column) => share === 0 || column === place))) {
    const { low } = shareInterval({ hits: pairs, of: pairs });
    return { value: 1, interval: { low: (low - byChance) / (1 - byChance), high: 1 } };
  }
  const rowWeights = levels.map((_, row) => dot(secondShares, (column) => at(row, column)));
  const columnWeights = levels.map((_, column) => dot(firstShares, (row) => at(row, column)));
  const squares = overCells(
    shares,
    (share, row, column) =>
      share *
      (at(row, column) * (1 - byChance) - ((rowWeights[row] ?? 0) + (columnWeights[column] ?? 0)) * (1 - observed)) **
        2,
  );
  const variance = (squares - (observed * byChance - 2 * byChance + observed) ** 2) / (pairs * (1 - byChance) ** 4);
  // Rounding can leave a variance of nothing a hair below it.
  const reach = normalQuantile(0.975) * Math.sqrt(Math.max(0, variance));
  return { value, interval: { low: Math.max(-1, value - reach), high: Math.min(1, value + reach) } };
}

function overCells(shares: CrossTable['shares'], term: (share: number, row: number, column: number) => number): number {
  return shares.reduce(
    (total, cells, row) => total + cells.reduce((sum, share, column) => sum + term(share, row, column), 0),
    0,
  );
}

function dot(shares: readonly number[], weightAt: (place: number) => number): number {
  return shares.reduce((total, share, place) => total + share * weightAt(place), 0);
}
