import type { ColumnType, Generated } from 'kysely';

/** What a rehearsal asks somebody to try out, in its order. */
export type RehearsalStepName = 'answer' | 'network' | 'close' | 'device' | 'announcement';

/** One thing tried out, with the lease of that moment. */
export type RehearsalSteps = {
  readonly sittingId: string;
  readonly step: RehearsalStepName;
  readonly fence: number;
  readonly holder: string;
  readonly typed: number;
  readonly found: number;
  readonly happenedAt: Generated<Date>;
};

/** A rehearsal walked to its end. */
export type RehearsalProofs = {
  readonly sittingId: string;
  readonly build: string;
  readonly steps: number;
  readonly typed: number;
  readonly found: number;
  readonly receipts: number;
  readonly isProven: boolean;
  readonly provenAt: ColumnType<Date, Date | undefined, Date>;
};
