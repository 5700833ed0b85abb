import {
  addDuration,
  type DurationMs,
  type Instant,
  milliseconds,
  multiplyRational,
  rational,
} from '@cmdsp/primitives';
import type { SittingTerms } from './sitting.ts';

/**
 * The moment a started sitting ends: start + personal time x accommodation + credits, a fraction of a millisecond
 * rounded up in the candidate's favour. Evaluated anew on every read and write; nobody stores it.
 */
export function deadlineOf(sitting: SittingTerms & { readonly startedAt: Instant }): Instant {
  return addDuration(sitting.startedAt, allottedTime(sitting));
}

/** Personal time with accommodation and credits, in milliseconds. */
export function allottedTime(terms: SittingTerms): DurationMs {
  const { numerator, denominator } = multiplyRational(rational(terms.personalTime), terms.accommodation);
  const roundedUp = (numerator + denominator - 1n) / denominator;
  return milliseconds(Number(roundedUp) + terms.credit);
}

/** The last moment at which anything is still taken: deadline + grace. */
export function closingTimeOf(sitting: SittingTerms & { readonly startedAt: Instant }): Instant {
  return addDuration(deadlineOf(sitting), sitting.grace);
}
