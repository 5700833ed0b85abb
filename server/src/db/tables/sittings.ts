import type { AnswerSheet, Deal } from '@cmdsp/forms';
import type { ResultPolicy } from '@cmdsp/results';
import type { ColumnType, Generated } from 'kysely';
import type { SittingKind } from './forms.ts';

/** A timed exam of one person. */
export type Sittings = {
  readonly id: string;
  readonly personId: string;
  readonly formId: string;
  readonly kind: SittingKind;
  readonly state: Generated<'scheduled' | 'open' | 'submitted' | 'expired' | 'voided'>;
  readonly rulesVersion: string;
  readonly rulesAcceptedAt: Date;
  readonly windowOpensAt: Date;
  readonly windowClosesAt: Date;
  readonly personalTimeMs: number;
  /** Factor on the personal time, `numerator/denominator`. */
  readonly accommodation: Generated<string>;
  /** Breaks in which the clock stops, all together. */
  readonly breakBudgetMs: Generated<number>;
  readonly creditMs: Generated<number>;
  readonly graceMs: number;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly fence: number | null;
  readonly holder: string | null;
  readonly fenceSince: number | null;
  /** The clock stands since then; `pausedUntil` is the latest end of a break. */
  readonly pausedAt: Generated<Date | null>;
  readonly pausedUntil: Generated<Date | null>;
  readonly pauseKind: Generated<'staff' | 'break' | null>;
  readonly createdAt: Generated<Date>;
  /** What was promised about the result when the seat was taken; null: what the program promises by itself. */
  readonly resultPolicy: ColumnType<ResultPolicy | null, string | null | undefined, never>;
  /** The place that it is sat in; null for one on demand. */
  readonly bookingId: Generated<string | null>;
  /** Null for rehearsals, and for sittings before there was such a text. */
  readonly nonDisclosureVersion: Generated<string | null>;
};

/** How a sitting sees its paper. */
export type SittingDeals = { readonly sittingId: string; readonly deal: ColumnType<Deal, string, never> };

/** What was answered in a finished sitting, by internal ids; never read by candidates. */
export type AnswerSheets = { readonly sittingId: string; readonly sheet: ColumnType<AnswerSheet, string, never> };

/** An applied change with its receipt; `response` is canonical JSON. */
export type Responses = {
  readonly sittingId: string;
  readonly sequence: number;
  readonly position: number;
  readonly fence: number;
  readonly revision: number;
  readonly response: string;
  readonly at: Date;
  readonly isLate: boolean;
  readonly salt: string;
  readonly answerHash: string;
  readonly previousHash: string | null;
  readonly hash: string;
  /** Written by batch-proof-text.ts. */
  readonly batchProof: string;
};

/** A change that was kept and not applied. */
export type ChangeEvidence = {
  readonly id: Generated<string>;
  readonly sittingId: string;
  readonly position: number;
  readonly fence: number;
  readonly revision: number;
  readonly response: string;
  readonly at: Date;
  readonly cause: 'stale-fence' | 'conflict';
};
