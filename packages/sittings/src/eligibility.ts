import { addDuration, type Instant, milliseconds } from '@cmdsp/primitives';

/** A sitting of the same examination that this person has started. */
export type PastSitting = {
  readonly startedAt: Instant;
  /** Null while it runs. */
  readonly finishedAt: Instant | null;
  /** Null while there is no result, and for voided sittings, which cost no attempt. */
  readonly decision: 'pass' | 'fail' | null;
  readonly isVoided: boolean;
};

export type RetakeRules = { readonly waitingDays: number; readonly attemptsPerYear: number };

/** Why somebody may not start the certification examination now. */
export type Obstacle =
  | { readonly kind: 'has-read-bank' }
  | { readonly kind: 'barred'; readonly until: Instant }
  | { readonly kind: 'module-quizzes'; readonly missing: readonly number[] }
  | { readonly kind: 'already-certified' }
  | { readonly kind: 'waiting-time'; readonly until: Instant }
  | { readonly kind: 'attempts-used'; readonly until: Instant };

const day = 86_400_000;
const year = milliseconds(365 * day);

/**
 * Decides what stands between a person and the certification examination: the bank never read, every module quiz passed, not passed
 * already, `waitingDays` after a failure, at most `attemptsPerYear` attempts in 365 days: starts, and absences that count.
 * Voided sittings do not count.
 */
export function findObstacles(options: {
  readonly modules: readonly number[];
  readonly passedModules: ReadonlySet<number>;
  readonly past: readonly PastSitting[];
  /** When places were booked, not used and not excused; each costs an attempt and no waiting time. */
  readonly absences?: readonly Instant[];
  readonly retakes: RetakeRules;
  /** True when this person has read examination questions as staff. */
  readonly hasReadBank?: boolean;
  /** Until when a decision about misconduct keeps this person from sitting; null or past when none does. */
  readonly barredUntil?: Instant | null;
  readonly now: Instant;
}): readonly Obstacle[] {
  const { modules, passedModules, retakes, now } = options;
  const counted = options.past.filter(({ isVoided }) => !isVoided);
  if (options.hasReadBank === true) return [{ kind: 'has-read-bank' }];
  const { barredUntil = null } = options;
  if (barredUntil !== null && now < barredUntil) return [{ kind: 'barred', until: barredUntil }];
  if (counted.some(({ decision }) => decision === 'pass')) return [{ kind: 'already-certified' }];
  const missing = modules.filter((module) => !passedModules.has(module));
  return [
    ...(missing.length > 0 ? [{ kind: 'module-quizzes', missing } as const] : []),
    ...waiting(counted, retakes, now),
    ...attempts([...counted.map(({ startedAt }) => startedAt), ...(options.absences ?? [])], retakes, now),
  ];
}

function waiting(past: readonly PastSitting[], retakes: RetakeRules, now: Instant): readonly Obstacle[] {
  const ends = past.flatMap(({ finishedAt }) => (finishedAt === null ? [] : [finishedAt]));
  if (ends.length === 0) return [];
  const until = addDuration(maximum(ends), milliseconds(retakes.waitingDays * day));
  return now < until ? [{ kind: 'waiting-time', until }] : [];
}

function attempts(used: readonly Instant[], retakes: RetakeRules, now: Instant): readonly Obstacle[] {
  const recent = used.filter((at) => now < addDuration(at, year));
  if (recent.length < retakes.attemptsPerYear) return [];
  // The attempt that must leave the year so that one is free again.
  const freeing = recent.toSorted((one, other) => one - other)[recent.length - retakes.attemptsPerYear];
  return freeing === undefined ? [] : [{ kind: 'attempts-used', until: addDuration(freeing, year) }];
}

function maximum(values: readonly Instant[]): Instant {
  return values.reduce((one, other) => (one > other ? one : other));
}
