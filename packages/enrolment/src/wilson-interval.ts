/** A share between 0 and 1 that can only be known within limits. */
export type Interval = { readonly lower: number; readonly upper: number };

/** The quantile of the normal distribution for 95 %, two-sided. */
const z = 1.959964;

/**
 * The 95 % interval of a share by Wilson's score method, without continuity correction: honest for few trials and for
 * shares near 0 and 1, where the usual plus-minus is not (E. B. Wilson, 1927; R. G. Newcombe, Statistics in Medicine 17,
 * 1998, method 3). Without any trial everything is possible: 0 to 1.
 */
export function wilsonInterval({
  successes,
  trials,
}: {
  readonly successes: number;
  readonly trials: number;
}): Interval {
  if (successes < 0 || successes > trials) throw new RangeError(`${successes} of ${trials} is no share`);
  if (trials === 0) return { lower: 0, upper: 1 };
  const share = successes / trials;
  const middle = 2 * successes + z * z;
  const spread = z * Math.sqrt(z * z + 4 * successes * (1 - share));
  const total = 2 * (trials + z * z);
  // At the ends the formula gives exactly 0 and 1, which floating point misses by a hair.
  return {
    lower: successes === 0 ? 0 : (middle - spread) / total,
    upper: successes === trials ? 1 : (middle + spread) / total,
  };
}
