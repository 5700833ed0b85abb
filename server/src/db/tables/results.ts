import type { Band } from '@cmdsp/forms';
import type { ColumnType } from 'kysely';
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
  readonly decision: 'pass' | 'fail';
  readonly answered: number;
  readonly questionCount: number;
  readonly domains: ColumnType<readonly StoredDomain[], string, never>;
  readonly studyNext: ColumnType<readonly StoredTopic[], string, never>;
  readonly releasedAt: Date | null;
};

/** The outcome of a finished sitting. */
export type Results = ReleasedResults & {
  readonly formId: string;
  readonly questions: ColumnType<readonly StoredQuestion[], string, never>;
  readonly computedAt: Date;
};

export type StoredDomain = {
  readonly domain: number;
  readonly questions: number;
  readonly points: string;
  readonly maximum: string;
  readonly band: Band;
};

export type StoredTopic = { readonly topic: string; readonly domain: number; readonly lost: string };

export type StoredQuestion = {
  readonly position: number;
  readonly id: string;
  readonly outcome: 'scored' | 'unanswered' | 'invalid';
  readonly points: string;
  readonly maximum: string;
};
