import type { Interval } from './estimate.ts';
import { mean } from './moments.ts';
import { studentQuantile } from './quantiles.ts';

/**
 * Interval of a number without a known distribution: it is computed again without each person, and the spread of these
 * gives its standard error, sqrt((n - 1)/n Σ (x_(i) - x̄)^2), on a scale where it is about normal. M. H. Quenouille (1956)
 * and J. W. Tukey (1958); B. Efron and R. J. Tibshirani (1993), An Introduction to the Bootstrap, ch. 11. The interval is
 * Student's with n - 1 degrees of freedom. Null where the number is not known, with and without somebody.
 */
export function jackknifeInterval(options: {
  readonly people: number;
  readonly value: number | null;
  /** The number without one person (0-based). */
  readonly without: (person: number) => number | null;
  readonly scale: { readonly to: (value: number) => number; readonly back: (scaled: number) => number };
  readonly confidence?: number;
}): Interval | null {
  const { people, value, without, scale, confidence = 0.95 } = options;
  if (value === null || people < 3) return null;
  const scaled = Array.from({ length: people }, (_, person) => scale.to(without(person) ?? Number.NaN));
  const centre = mean(scaled);
  const squares = scaled.reduce((total, one) => total + (one - centre) ** 2, 0);
  const reach = studentQuantile(1 - (1 - confidence) / 2, people - 1) * Math.sqrt(((people - 1) / people) * squares);
  const ends = [scale.back(scale.to(value) - reach), scale.back(scale.to(value) + reach)];
  if (ends.some((end) => !Number.isFinite(end))) return null;
  return { low: Math.min(...ends), high: Math.max(...ends) };
}
