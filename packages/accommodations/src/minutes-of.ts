import { multiplyRational, parseRational, rational } from '@cmdsp/primitives';
import type { Arrangement } from './arrangement.ts';

/** The minutes that somebody gets, and the sum in words. */
export type Minutes = {
  /** Rounded up to whole minutes in the candidate's favour. */
  readonly minutes: number;
  /** `60 min × 3/2 + 0 min = 90 min` */
  readonly sum: string;
  /** Minutes in which the clock stands still; they come on top of what the clock shows. */
  readonly breakMinutes: number;
};

/** How many minutes somebody with this arrangement gets for a paper of so many minutes and so much credit. */
export function minutesOf(options: {
  readonly paperMinutes: number;
  readonly creditMinutes: number;
  readonly arrangement: Pick<Arrangement, 'timeFactor' | 'stopClockBreaks'>;
}): Minutes {
  const { paperMinutes, creditMinutes, arrangement } = options;
  const factor = parseRational(arrangement.timeFactor);
  const { numerator, denominator } = multiplyRational(rational(paperMinutes), factor);
  const minutes = Number((numerator + denominator - 1n) / denominator) + creditMinutes;
  const times = factor.denominator === 1n ? String(factor.numerator) : arrangement.timeFactor;
  return {
    minutes,
    sum: `${paperMinutes} min × ${times} + ${creditMinutes} min = ${minutes} min`,
    breakMinutes: arrangement.stopClockBreaks ?? 0,
  };
}
