import { type Rational, rational } from '@cmdsp/primitives';

/**
 * The share of what is right beyond what one and the same answer everywhere would bring: nothing up to there, everything for all. The
 * idea is that of agreement beyond chance (Cohen 1960), with the best constant answer in the place of chance.
 */
export function shareBeyond({
  right,
  same,
  all,
}: {
  readonly right: number;
  readonly same: number;
  readonly all: number;
}): Rational {
  return same >= all ? rational(right, all) : rational(Math.max(0, right - same), all - same);
}
