import type { ColumnType, Generated } from 'kysely';
import type { CaseEdition, CaseRole } from '../../learning/case-edition.ts';

/** Cases as they were played, once for each text. */
export type CaseEditions = {
  readonly hash: string;
  readonly slug: string;
  /** Written as JSON text, read as a value. */
  readonly body: ColumnType<CaseEdition, string, never>;
  readonly firstPlayedAt: Generated<Date>;
};

/** Plays of cases; open until `finishedAt`. */
export type CasePlays = {
  readonly id: string;
  readonly personId: string;
  readonly slug: string;
  readonly edition: string;
  readonly role: CaseRole;
  readonly startedAt: Generated<Date>;
  readonly begunAt: Date | null;
  readonly finishedAt: Date | null;
};

/** Decisions of a play, counted from one. */
export type CaseChoices = {
  readonly playId: string;
  readonly place: number;
  readonly step: string;
  readonly decision: string;
  readonly reason: string | null;
  readonly decidedAt: Generated<Date>;
  readonly readAt: Date | null;
};

/** What is chosen and typed at the present step and not decided yet. */
export type CaseDrafts = {
  readonly playId: string;
  readonly step: string;
  readonly decision: string | null;
  readonly reason: string;
  readonly savedAt: Generated<Date>;
};
