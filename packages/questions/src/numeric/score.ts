import { addRational, compareRational, type Rational, rational } from '@cmdsp/primitives';
import type { ScoreOutcome } from '../score-outcome.ts';
import { readNumericEntry } from './read-entry.ts';
import type { NumericResponse } from './response.ts';

/** What scoring a `numeric` answer needs, exactly. */
export type NumericScoring = {
  readonly kind: 'numeric';
  readonly value: Rational;
  readonly tolerance: Rational;
  readonly maximum: Rational;
};

/** All points within the tolerance of the exact answer, its edges included; none beyond it. No rounding anywhere. */
export function scoreNumeric({ value, tolerance, maximum }: NumericScoring, response: NumericResponse): ScoreOutcome {
  const entry = readNumericEntry(response.value);
  if (entry.kind === 'empty') return { kind: 'unanswered', maximum };
  const isRight = entry.kind === 'number' && compareRational(distance(entry.value, value), tolerance) <= 0;
  return { kind: 'scored', points: isRight ? maximum : rational(0), maximum };
}

function distance(one: Rational, other: Rational): Rational {
  const difference = addRational(one, rational(-other.numerator, other.denominator));
  return difference.numerator < 0n ? rational(-difference.numerator, difference.denominator) : difference;
}
