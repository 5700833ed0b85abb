import { alpha } from './alpha.ts';
import { type Estimate, gates, passGate } from './estimate.ts';
import { jackknifeInterval } from './jackknife-interval.ts';
import { mean, sum } from './moments.ts';
import { columnOf, type Scores, sizeOf } from './scores.ts';
import { type Part, sumTestlets } from './sum-testlets.ts';

/** Reliability of a whole form and of each of its strata. */
export type StratifiedAlpha = {
  readonly form: Estimate;
  /** One line per stratum in the order of first appearance: alpha of its own sum. */
  readonly strata: readonly { readonly stratum: string; readonly parts: number; readonly alpha: Estimate }[];
};

/**
 * Reliability of a form that is made of different strata (domains): 1 - Σ s_j^2 (1 - alpha_j) / s_X^2, where s_j^2 is the
 * variance of the sum of stratum j and s_X^2 that of the whole. N. Rajaratnam, L. J. Cronbach and G. C. Gleser (1965),
 * Psychometrika 30, 39-56. A scenario set is one part (`sumTestlets`). A stratum of a single part has no alpha and counts
 * as wholly unreliable, so that the result is a lower bound. Interval: delete-one jackknife of ln(1 - alpha).
 * @throws ScoresMalformedError
 */
export function stratifiedAlpha(scores: Scores, parts: readonly Part[]): StratifiedAlpha {
  const { people } = sizeOf(scores);
  const summed = sumTestlets(scores, parts);
  const strata = strataOf(parts);
  const columns = [...strata.values()];
  const spreads = spreadsOf(summed, columns);
  const value = people < 2 ? null : valueOf(spreads, columns, (spread) => spread.squares / (people - 1));
  const interval = jackknifeInterval({
    people,
    value,
    without: (person) => valueOf(spreads, columns, (spread) => varianceWithout(spread, person)),
    scale: { to: (reliability) => Math.log(1 - reliability), back: (scaled) => 1 - Math.exp(scaled) },
  });
  return {
    form: passGate({ value, interval, responses: people, gate: gates.reliability }),
    strata: [...strata].map(([stratum, own]) => ({
      stratum,
      parts: own.length,
      alpha: alpha(pick(summed, own)),
    })),
  };
}

function strataOf(parts: readonly Part[]): ReadonlyMap<string, readonly number[]> {
  const strata = new Map<string, number[]>();
  for (const [index, { stratum }] of parts.entries()) strata.set(stratum, [...(strata.get(stratum) ?? []), index]);
  return strata;
}

/** A column as distances from its mean, with the sum of their squares: what variances with and without somebody need. */
type Spread = { readonly distances: readonly number[]; readonly squares: number };

type Spreads = {
  readonly parts: readonly Spread[];
  readonly strata: readonly Spread[];
  readonly whole: Spread;
};

function spreadsOf(summed: Scores, strata: readonly (readonly number[])[]): Spreads {
  const partCount = summed[0]?.length ?? 0;
  return {
    parts: Array.from({ length: partCount }, (_, column) => spreadOf(columnOf(summed, column))),
    strata: strata.map((columns) => spreadOf(pick(summed, columns).map(sum))),
    whole: spreadOf(summed.map(sum)),
  };
}

function spreadOf(values: readonly number[]): Spread {
  const centre = mean(values);
  const distances = values.map((value) => value - centre);
  return { distances, squares: sum(distances.map((distance) => distance ** 2)) };
}

function varianceWithout({ distances, squares }: Spread, person: number): number {
  const others = distances.length - 1;
  const own = distances[person] ?? Number.NaN;
  return (squares - own ** 2 - own ** 2 / others) / (others - 1);
}

function valueOf(
  spreads: Spreads,
  strata: readonly (readonly number[])[],
  varianceOf: (spread: Spread) => number,
): number | null {
  const total = varianceOf(spreads.whole);
  if (!(total > 1e-12)) return null;
  const errors = strata.map((columns, index) => {
    const spread = spreads.strata[index];
    if (spread === undefined) return Number.NaN;
    const own = varianceOf(spread);
    if (columns.length < 2 || own < 1e-12) return own;
    const parts = sum(columns.map((column) => varianceOf(spreads.parts[column] ?? spread)));
    return own * (1 - (columns.length / (columns.length - 1)) * (1 - parts / own));
  });
  return 1 - sum(errors) / total;
}

function pick(scores: Scores, columns: readonly number[]): Scores {
  return scores.map((row) => columns.map((column) => row[column] ?? Number.NaN));
}
