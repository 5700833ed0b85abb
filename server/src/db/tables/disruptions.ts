import type { Cause, RemedyPolicy } from '@cmdsp/remedies';
import type { ColumnType, Generated } from 'kysely';

type Later<Value> = ColumnType<Value | null, Value | null | undefined, Value | null>;

/** A span in which at least one process of ours was there and reached the database. */
export type ServerRuns = {
  readonly id: string;
  readonly build: string;
  readonly startedAt: Date;
  readonly lastBeatAt: Date;
};

/** What interrupted an examination, and what was decided about it for all alike. */
export type Disruptions = {
  readonly id: string;
  readonly cause: Cause;
  readonly fromAt: Date;
  readonly toAt: Date;
  readonly state: 'proposed' | 'noted' | 'confirmed' | 'declined';
  readonly policy: ColumnType<RemedyPolicy, string, never>;
  readonly foundAt: Generated<Date>;
  readonly decidedAt: Later<Date>;
  readonly decidedBy: Later<string>;
  readonly reason: Later<string>;
};

/** What it cost one sitting, and what that sitting gets. */
export type DisruptionLosses = {
  readonly disruptionId: string;
  readonly sittingId: string;
  readonly lostMs: number;
  readonly spans: ColumnType<readonly (readonly [number, number])[], string, never>;
  readonly givenMs: Generated<number>;
  readonly isResitFree: Generated<boolean>;
  readonly isLeftOut: Generated<boolean>;
  readonly differentReason: Later<string>;
  readonly carriedOutAt: Later<Date>;
};
