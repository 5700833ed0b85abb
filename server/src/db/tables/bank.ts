import type { Json } from '@cmdsp/primitives';
import type { BankQuestion, QuestionStatus, ScenarioSet } from '@cmdsp/questions';
import type { ColumnType, Generated } from 'kysely';

/** A question or set as authors write it; checked before it is stored. */
export type BankContent = BankQuestion | ScenarioSet;

/** That somebody opened something of the bank. */
export type BankReadings = {
  readonly id: string;
  readonly personId: string;
  readonly what: string;
  readonly entryId: string | null;
  readonly isLive: boolean;
  readonly readAt: Generated<Date>;
};

/** What somebody accepted or declared before they opened the bank. */
export type BankDeclarations = {
  readonly id: string;
  readonly personId: string;
  readonly agreementId: string;
  readonly kind: 'bank-confidentiality' | 'bank-interests';
  readonly version: string;
  readonly hash: string;
  readonly interests: ColumnType<string, string | undefined, string>;
  readonly declaredAt: Generated<Date>;
};

/** A question or a set of the bank. */
export type BankEntries = {
  readonly id: string;
  readonly kind: 'question' | 'set';
  readonly bank: 'practice' | 'private';
  readonly createdAt: Generated<Date>;
};

/** What an entry said at one time; only its standing changes. */
export type BankRevisions = {
  readonly entryId: string;
  readonly revision: number;
  readonly content: ColumnType<BankContent, string, never>;
  readonly hash: string;
  readonly origin: 'files' | 'editor' | 'import';
  readonly draftedBy: string;
  /** YYYY-MM-DD. */
  readonly draftedOn: string;
  readonly writtenBy: ColumnType<string | null, string | null | undefined, never>;
  readonly basedOn: ColumnType<number | null, number | null | undefined, never>;
  readonly note: ColumnType<string, string | undefined, never>;
  readonly createdAt: Generated<Date>;
  readonly state: QuestionStatus;
  readonly stateSince: Generated<Date>;
  readonly technicalBy: ColumnType<string | null, string | null | undefined, string | null>;
  readonly editorialBy: ColumnType<string | null, string | null | undefined, string | null>;
  readonly liveBy: ColumnType<string | null, string | null | undefined, string | null>;
  readonly wasLive: Generated<boolean>;
  readonly acceptedName: ColumnType<string | null, string | null | undefined, string | null>;
  /** YYYY-MM-DD. */
  readonly acceptedOn: ColumnType<string | null, string | null | undefined, string | null>;
};

/** What happened to a revision. */
export type BankSteps = {
  readonly id: string;
  readonly entryId: string;
  readonly revision: number;
  readonly step: string;
  readonly fromState: QuestionStatus;
  readonly toState: QuestionStatus;
  readonly takenBy: string | null;
  readonly reason: string;
  readonly takenAt: Generated<Date>;
};

/** What a reviewer says about a revision. */
export type BankComments = {
  readonly id: string;
  readonly entryId: string;
  readonly revision: number;
  readonly threadId: string | null;
  readonly place: string;
  readonly body: string;
  readonly writtenBy: string;
  readonly writtenAt: Generated<Date>;
  readonly resolvedBy: ColumnType<string | null, undefined, string | null>;
  readonly resolvedAt: ColumnType<Date | null, undefined, Date | null>;
};

/** What an author is typing. */
export type BankDrafts = {
  readonly id: string;
  readonly entryId: string;
  readonly kind: 'question' | 'set';
  readonly basedOn: number | null;
  readonly content: ColumnType<Json, string, string>;
  readonly note: Generated<string>;
  readonly writtenBy: string;
  readonly version: Generated<number>;
  readonly updatedAt: Generated<Date>;
};
