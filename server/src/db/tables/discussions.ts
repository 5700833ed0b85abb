import type { ColumnType, Generated } from 'kysely';

/** Talk among the people of a cohort about a topic, a case or the cohort itself. */
export type Discussions = {
  readonly id: string;
  readonly cohortId: string;
  readonly placeKind: 'topic' | 'case' | 'cohort';
  readonly place: string;
  readonly kind: 'prompt' | 'question';
  readonly title: string;
  readonly openedBy: string;
  readonly openedAt: Generated<Date>;
  readonly lastSequence: Generated<number>;
  readonly changedAt: Generated<Date>;
  readonly answerPostId: ColumnType<string | null, undefined, string | null>;
  readonly closedBy: ColumnType<string | null, undefined, string>;
  readonly closedAt: ColumnType<Date | null, undefined, Date>;
  readonly summary: ColumnType<string | null, undefined, string>;
};

/** A post without its words. */
export type DiscussionPosts = {
  readonly id: string;
  readonly discussionId: string;
  readonly sequence: number;
  readonly authorId: string;
  readonly writtenAt: Generated<Date>;
  readonly revision: Generated<number>;
  readonly changedAt: Generated<Date>;
  readonly quotedPostId: string | null;
  readonly isHidden: Generated<boolean>;
  readonly deletedAt: ColumnType<Date | null, undefined, Date>;
};

/** The words of a post at one revision. */
export type DiscussionTexts = {
  readonly postId: string;
  readonly revision: number;
  readonly authorId: string;
  readonly body: string;
  readonly salt: string;
  readonly savedAt: Generated<Date>;
};

/** Who is named in a post. */
export type DiscussionMentions = { readonly postId: string; readonly personId: string };

/** Who follows a discussion, and how far somebody has read. */
export type DiscussionReaders = {
  readonly discussionId: string;
  readonly personId: string;
  readonly isFollowing: Generated<boolean>;
  readonly readTo: Generated<number>;
  readonly changedAt: Generated<Date>;
};

/** A facilitator stands behind a post. */
export type DiscussionEndorsements = {
  readonly postId: string;
  readonly personId: string;
  readonly endorsedAt: Generated<Date>;
};

/** Whose view somebody argues. */
export type DiscussionRoles = {
  readonly discussionId: string;
  readonly personId: string;
  readonly audienceGroup:
    'engineering' | 'product' | 'regulatory' | 'clinical-engineering' | 'hospital-it' | 'cybersecurity';
};

/** Somebody thinks that a post should not stand. */
export type DiscussionReports = {
  readonly id: string;
  readonly postId: string;
  readonly reporterId: string;
  readonly reason: string;
  readonly reportedAt: Generated<Date>;
  readonly settledBy: ColumnType<string | null, undefined, string>;
  readonly settledAt: ColumnType<Date | null, undefined, Date>;
  readonly outcome: ColumnType<'hidden' | 'kept' | 'gone' | null, undefined, 'hidden' | 'kept' | 'gone'>;
};

/** A post was hidden, with the appeal and what came of it. */
export type DiscussionHidings = {
  readonly id: string;
  readonly postId: string;
  readonly authorId: string;
  readonly hiddenBy: string;
  readonly hiddenAt: Generated<Date>;
  readonly reason: string;
  readonly appeal: ColumnType<string | null, undefined, string>;
  readonly appealedAt: ColumnType<Date | null, undefined, Date>;
  readonly decidedBy: ColumnType<string | null, undefined, string>;
  readonly decidedAt: ColumnType<Date | null, undefined, Date>;
  readonly outcome: ColumnType<'upheld' | 'restored' | null, undefined, 'upheld' | 'restored'>;
  readonly answer: ColumnType<string | null, undefined, string>;
};

/** A file beside a post; its bytes lie outside the database. */
export type DiscussionAttachments = {
  readonly id: string;
  readonly discussionId: string;
  readonly postId: ColumnType<string | null, undefined, string>;
  readonly ownerId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly storedAt: Generated<Date>;
  readonly deletedAt: ColumnType<Date | null, undefined, Date>;
  readonly removedAt: ColumnType<Date | null, undefined, Date>;
};
