import type { Generated } from 'kysely';

/** A span in which a page of the sitting was there. */
export type SittingConnections = {
  readonly id: Generated<string>;
  readonly sittingId: string;
  readonly holder: string;
  readonly fromAt: Date;
  readonly seenAt: Date;
};

export type NoticeKind =
  'announcement' | 'pause' | 'resume' | 'extension' | 'shortening' | 'late-start' | 'release' | 'help-answer';

/** What the room did, as the candidate was told it. */
export type SittingNotices = {
  readonly id: string;
  readonly sittingId: string;
  readonly requestId: string;
  readonly kind: NoticeKind;
  readonly text: string;
  readonly minutes: number | null;
  readonly toldAt: Generated<Date>;
  readonly toldBy: string | null;
};

/** A call for help from a sitting. */
export type HelpRequests = {
  readonly id: string;
  readonly number: string;
  readonly sittingId: string;
  readonly position: number | null;
  readonly text: string;
  readonly askedAt: Generated<Date>;
  readonly answeredAt: Date | null;
  readonly answeredBy: string | null;
  readonly answer: string | null;
};

/** Something the exam page noticed; a fact, not a judgement. */
export type SittingFacts = {
  readonly sittingId: string;
  readonly page: string;
  readonly number: number;
  readonly kind: 'focus-lost' | 'focus-back' | 'paste';
  readonly at: Date;
};
