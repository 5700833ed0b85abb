import type { ColumnType, Generated } from 'kysely';
import type { People } from './people.ts';

/** A lecture or a case that a facilitator goes through with a cohort. */
export type LiveSessions = {
  readonly id: string;
  readonly cohortId: string;
  readonly subjectKind: 'topic' | 'case';
  readonly subject: string;
  readonly title: string;
  readonly plannedFor: Date;
  readonly meetingUrl: string | null;
  readonly plannedBy: string;
  readonly plannedAt: Generated<Date>;
  readonly state: Generated<'planned' | 'open' | 'ended'>;
  readonly release: ColumnType<string | null, undefined, string>;
  readonly slides: ColumnType<number | null, undefined, number>;
  readonly slide: Generated<number>;
  readonly slideVersion: Generated<number>;
  readonly furthest: Generated<number>;
  readonly version: Generated<number>;
  readonly changedAt: Generated<Date>;
  readonly openedBy: ColumnType<string | null, undefined, string>;
  readonly openedAt: ColumnType<Date | null, undefined, Date>;
  /** Null when nobody ended it and the system did. */
  readonly endedBy: ColumnType<string | null, undefined, string | null>;
  readonly endedAt: ColumnType<Date | null, undefined, Date>;
  readonly debrief: ColumnType<string | null, undefined, string>;
  readonly attended: ColumnType<number | null, undefined, number>;
};

/** A poll of a slide that the room came to. */
export type LivePolls = {
  readonly sessionId: string;
  readonly slide: number;
  readonly question: string;
  readonly options: readonly string[];
  readonly openedAt: Generated<Date>;
  readonly closedAt: ColumnType<Date | null, undefined, Date | null>;
  readonly counts: ColumnType<readonly number[] | null, undefined, readonly number[]>;
};

/** What somebody chose, until the session ends. */
export type LiveVotes = {
  readonly sessionId: string;
  readonly slide: number;
  readonly personId: string;
  readonly option: number;
  readonly votedAt: Generated<Date>;
};

/** A hand that is up. */
export type LiveHands = {
  readonly id: string;
  readonly sessionId: string;
  readonly personId: string;
  readonly raisedAt: Generated<Date>;
};

/** A question to the room. */
export type LiveQuestions = {
  readonly id: string;
  readonly sessionId: string;
  readonly authorId: string;
  readonly body: string;
  readonly askedAt: Generated<Date>;
  readonly state: Generated<'open' | 'answered' | 'set-aside'>;
  readonly settledBy: ColumnType<string | null, undefined, string | null>;
  readonly settledAt: ColumnType<Date | null, undefined, Date | null>;
};

/** Who wants a question answered. */
export type LiveQuestionVotes = { readonly questionId: string; readonly personId: string };

/** A time that somebody was there. */
export type LiveVisits = {
  readonly id: string;
  readonly sessionId: string;
  readonly personId: string;
  readonly arrivedAt: Generated<Date>;
  readonly seenAt: Generated<Date>;
  readonly leftAt: ColumnType<Date | null, Date | null | undefined, Date | null>;
};

/** A time in groups. */
export type LiveRounds = {
  readonly sessionId: string;
  readonly round: number;
  readonly seed: string;
  readonly groups: number;
  readonly prompts: readonly string[];
  readonly dealtBy: string;
  readonly dealtAt: Generated<Date>;
  readonly calledBackAt: ColumnType<Date | null, undefined, Date>;
  readonly debrief: ColumnType<string | null, undefined, string>;
};

/** Who is in which group. */
export type LiveGroupMembers = {
  readonly sessionId: string;
  readonly round: number;
  readonly personId: string;
  readonly groupNumber: number;
  readonly audienceGroup: ColumnType<People['audienceGroup'], string, never>;
};
