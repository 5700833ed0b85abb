import type { SurveyId } from '@cmdsp/feedback';
import type { ColumnType, Generated } from 'kysely';

/** That somebody answered a survey; no role of staff may read it. */
export type FeedbackResponses = {
  readonly id: string;
  readonly personId: string;
  readonly cohortId: string;
  readonly survey: SurveyId;
  readonly version: number;
  readonly occasion: string;
  readonly givenAt: Generated<Date>;
};

/** One answer of a response. */
export type FeedbackAnswers = {
  readonly responseId: string;
  readonly question: string;
  readonly scale: number | null;
  readonly words: string | null;
};

type Later<Value> = ColumnType<Value | null, Value | null | undefined, Value | null>;

/** Something learned from feedback, and what is done about it. */
export type Lessons = {
  readonly id: string;
  readonly title: string;
  readonly said: string;
  readonly survey: SurveyId | null;
  readonly module: string | null;
  readonly question: string | null;
  readonly ownerId: string;
  /** YYYY-MM-DD. */
  readonly dueOn: string;
  readonly state: Generated<'open' | 'done' | 'dropped'>;
  readonly outcome: Later<string>;
  readonly writtenBy: string;
  readonly writtenAt: Generated<Date>;
  readonly closedAt: Later<Date>;
  readonly publishedAt: Later<Date>;
};
