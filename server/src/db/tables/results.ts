import type { Band } from '@cmdsp/forms';
import type { ReleaseMode, ScoreCertainty } from '@cmdsp/results';
import type { ColumnType, Generated } from 'kysely';
import type { SittingKind } from './forms.ts';

/** What candidates may see of their own result: the view `released_results`. */
export type ReleasedResults = {
  readonly sittingId: string;
  readonly personId: string;
  readonly kind: SittingKind;
  /** Exact fractions, `numerator/denominator`. */
  readonly points: string;
  readonly maximum: string;
  readonly passMark: string;
  /** The one that stands; see `isPassKept`. */
  readonly decision: 'pass' | 'fail';
  readonly answered: number;
  readonly questionCount: number;
  readonly domains: ColumnType<readonly StoredDomain[], string, string>;
  readonly studyNext: ColumnType<readonly StoredTopic[], string, string>;
  readonly releasedAt: Date | null;
  /** When challenges end. */
  readonly finalAt: Date | null;
  /** Rises with every change; what stood before is in `result_revisions`. */
  readonly revision: Generated<number>;
  /** Scored again, it no longer reaches the mark, and the pass stands all the same. */
  readonly isPassKept: Generated<boolean>;
  /** How sure the decision is; null where the form was finished before that was known. */
  readonly certainty: ColumnType<ScoreCertainty | null, string | null | undefined, string | null>;
  readonly computedAt: Date;
  readonly policyVersion: Generated<string>;
};

/** The outcome of a finished sitting. */
export type Results = ReleasedResults & {
  readonly formId: string;
  readonly questions: ColumnType<readonly StoredQuestion[], string, string>;
  readonly releaseMode: Generated<ReleaseMode>;
  readonly reviewBy: Date | null;
  readonly promisedAt: Date | null;
  readonly reviewedAt: Date | null;
  readonly rescoringId: string | null;
  readonly state: ColumnType<'scored' | 'reviewed' | 'released', never, never>;
};

/** Why a pass of one's own was taken away: the view `own_pass_withdrawals`. */
export type OwnPassWithdrawals = Pick<ResultSteps, 'sittingId' | 'reason'> & { readonly decidedAt: Date };

/** How far somebody's own result is: the view `tracked_results`. */
export type TrackedResults = {
  readonly sittingId: string;
  readonly personId: string;
  readonly releaseMode: ReleaseMode;
  readonly receivedAt: Date;
  readonly scoredAt: Date;
  readonly reviewBy: Date | null;
  readonly promisedAt: Date | null;
  readonly reviewedAt: Date | null;
  readonly releasedAt: Date | null;
  readonly finalAt: Date | null;
};

/** What a result was before it changed; written by a trigger of the database alone. */
export type ResultRevisions = {
  readonly sittingId: string;
  readonly revision: number;
  readonly rescoringId: string | null;
  readonly points: string;
  readonly maximum: string;
  readonly decision: 'pass' | 'fail';
  readonly isPassKept: boolean;
  readonly domains: ColumnType<readonly StoredDomain[], never, never>;
  readonly studyNext: ColumnType<readonly StoredTopic[], never, never>;
  readonly questions: ColumnType<readonly StoredQuestion[], never, never>;
  readonly computedAt: Date;
  readonly replacedAt: Date;
};

/** The same of one's own released result, without questions: the view `released_result_revisions`. */
export type ReleasedResultRevisions = Pick<
  ResultRevisions,
  'sittingId' | 'revision' | 'points' | 'maximum' | 'decision' | 'isPassKept' | 'computedAt' | 'replacedAt'
>;

export type ResultStep = 'reviewed' | 'released' | 'pass-withdrawn';

/** What people decided about results. */
export type ResultSteps = {
  readonly id: string;
  readonly sittingId: string;
  readonly step: ResultStep;
  readonly decidedBy: string;
  readonly reason: string;
  readonly decidedAt: Generated<Date>;
};

export type StoredDomain = {
  readonly domain: number;
  readonly questions: number;
  readonly points: string;
  readonly maximum: string;
  readonly band: Band;
};

export type StoredTopic = {
  readonly topic: string;
  readonly domain: number;
  readonly lost: string;
  /** Missing in results of before it was kept. */
  readonly maximum?: string;
};

export type StoredQuestion = {
  readonly position: number;
  readonly id: string;
  readonly outcome: 'scored' | 'unanswered' | 'invalid';
  readonly points: string;
  readonly maximum: string;
};
