import type { Arrangement, RequestFacts, RequestOutcome } from '@cmdsp/accommodations';
import type { ColumnType, Generated } from 'kysely';

type Later<Value> = ColumnType<Value | null, Value | null | undefined, Value | null>;
/** Read as an object, written as its JSON. */
type Stored = ColumnType<Partial<Arrangement>, string, string>;
type LaterStored = ColumnType<Partial<Arrangement> | null, string | null | undefined, string | null>;
/** A day as `YYYY-MM-DD`. */
type LaterDay = ColumnType<string | null, string | null | undefined, string | null>;

/** What somebody asked, and what was decided. */
export type AccommodationRequests = {
  readonly id: string;
  readonly number: string;
  readonly personId: string;
  readonly asked: Stored;
  readonly state: RequestFacts['state'];
  readonly askedAt: Generated<Date>;
  readonly decideBy: Date;
  readonly handlerId: Later<string>;
  readonly takenAt: Later<Date>;
  readonly outcome: Later<RequestOutcome>;
  readonly given: LaterStored;
  readonly validUntil: LaterDay;
  readonly answer: Later<string>;
  readonly decidedAt: Later<Date>;
  readonly decidedBy: Later<string>;
  readonly appealedAt: Later<Date>;
  readonly appealOutcome: Later<RequestOutcome>;
  readonly appealGiven: LaterStored;
  readonly appealValidUntil: LaterDay;
  readonly appealAnswer: Later<string>;
  readonly appealDecidedAt: Later<Date>;
  readonly appealDecidedBy: Later<string>;
  readonly withdrawnAt: Later<Date>;
};

/** The words of a request or of its appeal, encrypted. */
export type AccommodationWords = {
  readonly requestId: string;
  readonly step: 'request' | 'appeal';
  readonly personId: string;
  readonly sealed: string;
  readonly writtenAt: Generated<Date>;
};

/** A paper that shows why something is needed; its bytes lie elsewhere, encrypted. */
export type AccommodationEvidence = {
  readonly id: string;
  readonly requestId: string;
  readonly personId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Of the stored bytes; null for papers that were given before it was kept. */
  readonly sha256: Later<string>;
  readonly isScanned: Generated<boolean>;
  readonly storedAt: Generated<Date>;
  readonly deletedAt: Later<Date>;
  readonly removedAt: Later<Date>;
};

/** That an officer read words (no evidence id) or evidence. */
export type AccommodationReadings = {
  readonly id: string;
  readonly requestId: string;
  readonly evidenceId: string | null;
  readonly personId: string;
  readonly readerId: string;
  readonly readAt: Generated<Date>;
};

/** What counts for a person. */
export type AccommodationProfiles = {
  readonly id: string;
  readonly personId: string;
  readonly requestId: string;
  readonly timeFactor: string;
  readonly stopClockBreaks: number | null;
  readonly textSize: Arrangement['textSize'];
  readonly contrast: Arrangement['contrast'];
  readonly font: Arrangement['font'];
  readonly separateRoom: boolean;
  readonly other: string;
  readonly grantedAt: Generated<Date>;
  readonly validUntil: LaterDay;
  readonly endedAt: Later<Date>;
  readonly endReason: Later<string>;
  readonly endedBy: Later<string>;
};

/** A break of a sitting in which the clock stands. */
export type SittingBreaks = {
  readonly id: string;
  readonly sittingId: string;
  readonly beganAt: Date;
  readonly endsBy: Date;
  readonly endedAt: Later<Date>;
};
