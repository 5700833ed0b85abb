import type { Complaint, complaintKinds, complaintOutcomes, complaintSubjects } from '@cmdsp/complaints';
import type { ColumnType, Generated } from 'kysely';

type Later<Value> = ColumnType<Value | null, Value | null | undefined, Value | null>;

/** A complaint or an appeal. */
export type Complaints = {
  readonly id: string;
  readonly number: string;
  readonly kind: (typeof complaintKinds)[number];
  readonly about: (typeof complaintSubjects)[number];
  readonly complainantId: Later<string>;
  readonly contactName: Later<string>;
  readonly contactEmail: Later<string>;
  readonly concerns: string;
  readonly whatHappened: string;
  readonly wish: string;
  readonly state: Complaint['state'];
  readonly filedAt: Generated<Date>;
  readonly receivedAt: Later<Date>;
  readonly acknowledgeBy: Later<Date>;
  readonly decideBy: Later<Date>;
  readonly acknowledgedAt: Later<Date>;
  readonly acknowledgedBy: Later<string>;
  readonly subjectId: Later<string>;
  readonly handlerId: Later<string>;
  readonly outcome: Later<(typeof complaintOutcomes)[number]>;
  readonly answer: Later<string>;
  readonly decidedAt: Later<Date>;
  readonly decidedBy: Later<string>;
  readonly withdrawnAt: Later<Date>;
  readonly forgottenAt: Later<Date>;
};
