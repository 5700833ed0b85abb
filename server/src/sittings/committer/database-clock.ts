import { instant, type Instant } from '@cmdsp/primitives';

/** What this process knows of the database's clock without asking. */
export type DatabaseClock = {
  /** The clock as PostgreSQL has just told it. */
  readonly tell: (now: Instant) => void;
  /** The time by the database, late by no more than an answer takes; null when it was told too long ago to say. */
  readonly estimate: () => Instant | null;
};

const goodForMs = 60_000;

/**
 * Opens the clock. It never runs backwards, so that a sitting's receipts stand in the order of their times. `elapsed`
 * counts milliseconds steadily from anywhere. Whoever writes by an estimate has PostgreSQL check it; see statements.ts.
 */
export function openDatabaseClock(elapsed: () => number = () => performance.now()): DatabaseClock {
  let told: { readonly now: number; readonly when: number } | null = null;
  let latest = 0;

  return {
    tell(now) {
      told = { now, when: elapsed() };
      latest = Math.max(latest, now);
    },
    estimate() {
      if (told === null) return null;
      const age = elapsed() - told.when;
      if (age > goodForMs) return null;
      latest = Math.max(latest, Math.floor(told.now + age));
      return instant(latest);
    },
  };
}
