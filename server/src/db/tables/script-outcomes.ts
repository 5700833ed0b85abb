import type { ColumnType, Generated } from 'kysely';
import type { Criteria } from '../../marking/criteria.ts';
import type { MarkedPassage } from './marking.ts';

type Stored<Value> = ColumnType<Value, string, string>;

/** How an outcome came about. */
export type DecidedBy = 'one-mark' | 'two-marks' | 'three-marks' | 'adjudication';

/** What happened to a script on its way; see migration 0520. */
export type ScriptStepKind =
  | 'second-mark-asked'
  | 'third-mark-asked'
  | 'adjudication-asked'
  | 'settled'
  | 'moderation-asked'
  | 'confirmed'
  | 'sent-to-adjudication'
  | 'adjudicated'
  | 'released'
  | 'reopened';

/** What a script waits for. */
export type ScriptWait = 'first' | 'second' | 'third' | 'adjudication' | 'moderation' | 'release';

/** What those wrote whose marks count; nothing says who wrote which. */
export type OutcomeComments = {
  readonly overall: readonly string[];
  readonly passages: readonly (MarkedPassage & { readonly comment: string })[];
};

/** What a script came to. */
export type ScriptOutcomes = {
  readonly scriptId: string;
  readonly submissionId: string;
  readonly rubricHash: string;
  readonly levels: Stored<Readonly<Record<string, number>>>;
  /** Of 100, as an exact fraction: "155/2". */
  readonly points: string;
  readonly isPassed: boolean;
  readonly decidedBy: DecidedBy;
  readonly reasons: ColumnType<Readonly<Record<string, string>>, string | undefined, string>;
  readonly comments: Stored<OutcomeComments>;
  readonly settledAt: Generated<Date>;
  readonly releasedAt: ColumnType<Date | null, Date | null | undefined, Date | null>;
};

/** One decision about a script. */
export type ScriptSteps = {
  readonly id: string;
  readonly scriptId: string;
  readonly kind: ScriptStepKind;
  readonly decidedBy: string | null;
  readonly reason: string | null;
  readonly body: ColumnType<Readonly<Record<string, unknown>>, string | undefined, never>;
  readonly decidedAt: Generated<Date>;
};

export type ScriptWaits = {
  readonly scriptId: string;
  readonly step: ScriptWait;
  readonly since: Generated<Date>;
  readonly dueBy: Date;
};

/** The criteria that scripts were entered with. */
export type ScriptRubrics = {
  readonly hash: string;
  readonly criteria: Stored<Criteria>;
  readonly keptAt: Generated<Date>;
};

/** Hashes of word runs of a script. */
export type ScriptFingerprints = {
  readonly scriptId: string;
  readonly hashes: readonly number[];
  readonly keptAt: Generated<Date>;
};

/** What an officer thought of two scripts that share passages. */
export type SimilarityReviews = {
  readonly oneId: string;
  readonly otherId: string;
  readonly finding: 'no-concern' | 'concern';
  readonly reason: string;
  readonly reviewedBy: string;
  readonly reviewedAt: ColumnType<Date, Date | undefined, Date>;
};
