import type { FrozenExhibit, FrozenQuestion, QuestionKey } from '@cmdsp/questions';
import type { ColumnType, Generated } from 'kysely';

/** Where a panel stands; `not-sufficient` was closed with fewer than five judges and replaces nothing. */
export type PanelState = 'round-one' | 'round-two' | 'closed' | 'not-sufficient';

/** Judges who rate a list of questions in two rounds. */
export type Panels = {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  readonly state: Generated<PanelState>;
  readonly isSimulated: Generated<boolean>;
  readonly openedAt: Generated<Date>;
  readonly openedBy: string;
  readonly roundTwoAt: ColumnType<Date | null, undefined, Date>;
  readonly closedAt: ColumnType<Date | null, undefined, Date>;
  readonly closedBy: ColumnType<string | null, undefined, string>;
};

/** A question as judges see it, and its key. Plain JSON. */
export type PanelContent = {
  readonly question: FrozenQuestion;
  readonly key: QuestionKey;
  /** The case that the question belongs to. */
  readonly set: {
    readonly title: string;
    readonly case: string;
    readonly exhibits: readonly FrozenExhibit[];
  } | null;
};

export type PanelQuestions = {
  readonly panelId: string;
  readonly place: number;
  readonly questionId: string;
  readonly entryId: string;
  readonly revisionHash: string;
  readonly domain: number;
  readonly estimate: number;
  readonly content: ColumnType<PanelContent, string, never>;
};

export type PanelJudges = { readonly panelId: string; readonly personId: string; readonly invitedAt: Generated<Date> };

/** In per cent; `blind` was said before the key was shown. */
export type PanelRatings = {
  readonly panelId: string;
  readonly personId: string;
  readonly round: number;
  readonly place: number;
  readonly rating: number;
  readonly blind: ColumnType<number, number, never>;
  readonly ratedAt: Generated<Date>;
};

/** What a closed panel found for one revision of a question. */
export type PanelResults = {
  readonly panelId: string;
  readonly questionId: string;
  readonly revisionHash: string;
  /** A share. */
  readonly difficulty: number;
  readonly spread: number;
  readonly judges: number;
  readonly foundAt: Generated<Date>;
};
