import type { DurationMs, Instant, Rational } from '@cmdsp/primitives';
import type { Lease } from './lease.ts';
import type { Pause } from './pause.ts';

/** A timed exam of one person, as plain data. Terminal states (submitted, expired, voided) absorb everything. */
export type Sitting = ScheduledSitting | OpenSitting | FinishedSitting;

export type SittingTerms = {
  readonly id: string;
  /** The window limits the start only; who starts in its last minute has the whole personal time. */
  readonly window: { readonly opensAt: Instant; readonly closesAt: Instant };
  /** Time of a candidate without accommodation. */
  readonly personalTime: DurationMs;
  /** Factor on the personal time, at least 1, e.g. 5/4. */
  readonly accommodation: Rational;
  /** Time given back for incidents, all together. */
  readonly credit: DurationMs;
  /** How long after the deadline late arrivals are still taken (and flagged); at most `graceLimit`. */
  readonly grace: DurationMs;
};

export type ScheduledSitting = SittingTerms & { readonly kind: 'scheduled' };

export type OpenSitting = SittingTerms & {
  readonly kind: 'open';
  readonly startedAt: Instant;
  readonly lease: Lease;
  /** The clock stands, or stood until a break ended by itself. */
  readonly pause?: Pause | null;
};

export type FinishedSitting = SubmittedSitting | ExpiredSitting | VoidedSitting;

export type SubmittedSitting = SittingTerms & {
  readonly kind: 'submitted';
  readonly startedAt: Instant;
  readonly lease: Lease;
  readonly finishedAt: Instant;
};

/** `finishedAt` is the deadline, not the moment somebody noticed. */
export type ExpiredSitting = SittingTerms & {
  readonly kind: 'expired';
  readonly startedAt: Instant;
  readonly lease: Lease;
  readonly finishedAt: Instant;
};

/** `startedAt` and `lease` are null when it was voided before it started. */
export type VoidedSitting = SittingTerms & {
  readonly kind: 'voided';
  readonly startedAt: Instant | null;
  readonly lease: Lease | null;
  readonly finishedAt: Instant;
};
