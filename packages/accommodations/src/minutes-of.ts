import { multiplyRational, parseRational, rational } from '@cmdsp/primitives';
import type { Arrangement } from './arrangement.ts';

/** The time that somebody gets, and the sum in words. */
export type Minutes = {
  /** A fraction of a second rounded up in the candidate's favour. */
  readonly seconds: number;
  /** `60 min × 3/2 + 0 min = 90 min` */
  readonly sum: string;
  /** Minutes in which the clock stands still; they come on top of what the clock shows. */
  readonly breakMinutes: number;
};

/** How much time somebody with this arrangement gets for a paper of so many minutes and so much credit. */
export function minutesOf(options: {
  readonly paperMinutes: number;
  readonly creditMinutes: number;
  readonly arrangement: Pick<Arrangement, 'timeFactor' | 'stopClockBreaks'>;
}): Minutes {
  const { paperMinutes, creditMinutes, arrangement } = options;
  const factor = parseRational(arrangement.timeFactor);
  const { numerator, denominator } = multiplyRational(rational(paperMinutes * 60), factor);
  const seconds = Number((numerator + denominator - 1n) / denominator) + creditMinutes * 60;
  const times = factor.denominator === 1n ? String(factor.numerator) : arrangement.timeFactor;
  return {
    seconds,
    sum: `${paperMinutes} min × ${times} + ${creditMinutes} min = ${writeTime(seconds)}`,
    breakMinutes: arrangement.stopClockBreaks ?? 0,
  };
}

function writeTime(seconds: number): string {
  const rest = seconds % 60;
  const minutes = `${Math.floor(seconds / 60)} min`;
  return rest === 0 ? minutes : `${minutes} ${rest} s`;
}
