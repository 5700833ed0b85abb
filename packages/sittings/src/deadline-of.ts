import {
  addDuration,
  type DurationMs,
  type Instant,
  milliseconds,
  multiplyRational,
  rational,
} from '@cmdsp/primitives';
import { type Pause, pausedTime } from './pause.ts';
import type { SittingTerms } from './sitting.ts';

type Started = SittingTerms & { readonly startedAt: Instant; readonly pause?: Pause | null };

/**
 * The moment a started sitting ends: start + personal time x accommodation + credits, a fraction of a millisecond
 * rounded up in the candidate's favour. Evaluated anew on every read and write; nobody stores it. A break counts with
 * its whole length, for it ends by itself; while a pause without an end lasts, this is the deadline as it was when the
 * clock was stopped.
 */
export function deadlineOf(sitting: Started): Instant {
  return addDuration(sitting.startedAt, milliseconds(allottedTime(sitting) + longestPause(sitting.pause)));
}

/** What a stopped clock shows: the deadline less the time of a break that has not passed yet. */
export function frozenDeadlineOf(sitting: Started): Instant {
  return addDuration(sitting.startedAt, allottedTime(sitting));
}

function longestPause(pause: Pause | null | undefined): DurationMs {
  if (pause === null || pause === undefined || pause.until === null) return milliseconds(0);
  return pausedTime(pause, pause.until);
}

/** Personal time with accommodation and credits, in milliseconds. */
export function allottedTime(terms: SittingTerms): DurationMs {
  const { numerator, denominator } = multiplyRational(rational(terms.personalTime), terms.accommodation);
  const roundedUp = (numerator + denominator - 1n) / denominator;
  return milliseconds(Number(roundedUp) + terms.credit);
}

/** The last moment at which anything is still taken: deadline + grace. */
export function closingTimeOf(sitting: Started): Instant {
  return addDuration(deadlineOf(sitting), sitting.grace);
}
