import type { Assurance, BookingState, DocumentKind } from '@cmdsp/bookings';
import type { ColumnType, Generated } from 'kysely';

type Later<Value> = ColumnType<Value | null, Value | null | undefined, Value | null>;

/** When an examination may be started, and for how many. */
export type ExamWindows = {
  readonly id: string;
  readonly title: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly timeZone: string;
  readonly seats: number;
  readonly venue: 'place' | 'remote';
  readonly place: string | null;
  readonly placeUntil: Date | null;
  readonly meetingUrl: string | null;
  readonly needsCheckIn: boolean;
  readonly examBrowser: Generated<'as-set' | 'required' | 'free'>;
  readonly revision: Generated<number>;
  readonly createdBy: string;
  readonly createdAt: Generated<Date>;
  readonly changedAt: Generated<Date>;
  readonly cancelledAt: Later<Date>;
  readonly cancelReason: Later<string>;
};

/** Who invigilates a window, or did. */
export type ExamWindowInvigilators = {
  readonly id: string;
  readonly windowId: string;
  readonly personId: string;
  readonly assignedBy: string;
  readonly assignedAt: Generated<Date>;
  readonly endedAt: Later<Date>;
  readonly endReason: Later<string>;
};

/** A place in a window. */
export type Bookings = {
  readonly id: string;
  readonly windowId: string;
  readonly personId: string;
  readonly state: Generated<BookingState>;
  readonly bookedAt: Generated<Date>;
  readonly freeUntil: Date;
  readonly doesAbsenceCount: boolean;
  readonly endedAt: Later<Date>;
  readonly isLate: Generated<boolean>;
  readonly remindedDays: Later<number>;
  readonly checkedInAt: Later<Date>;
  readonly checkedInBy: Later<string>;
  readonly assurance: Later<Assurance>;
  readonly documents: Generated<DocumentKind[]>;
  readonly excuse: Later<string>;
  readonly excuseAskedAt: Later<Date>;
  readonly excuseOutcome: Later<'accepted' | 'declined'>;
  readonly excuseReason: Later<string>;
  readonly excuseDecidedBy: Later<string>;
  readonly excuseDecidedAt: Later<Date>;
};
