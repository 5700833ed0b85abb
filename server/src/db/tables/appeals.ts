import type { Appeal, Ground } from '@cmdsp/appeals';
import type { complaintOutcomes } from '@cmdsp/complaints';
import type { ColumnType, Generated } from 'kysely';

type Later<Value> = ColumnType<Value | null, Value | null | undefined, Value | null>;

/** An appeal of a result, or a challenge of one question of it. */
export type Appeals = {
  readonly id: string;
  readonly number: string;
  readonly personId: string;
  readonly sittingId: string | null;
  readonly submissionId: ColumnType<string | null, string | null | undefined, never>;
  readonly isMarkedAgain: Generated<boolean>;
  readonly caseId: Later<string>;
  readonly ground: Ground;
  readonly position: number | null;
  readonly questionId: Later<string>;
  readonly statement: string;
  readonly wish: string;
  readonly state: Generated<Appeal['state']>;
  readonly filedAt: Generated<Date>;
  readonly reviewBy: Date;
  readonly decideBy: Date;
  readonly reviewerId: Later<string>;
  readonly assignedBy: Later<string>;
  readonly assignedAt: Later<Date>;
  readonly escalatedAt: Later<Date>;
  readonly outcome: Later<(typeof complaintOutcomes)[number]>;
  readonly answer: Later<string>;
  readonly decidedAt: Later<Date>;
  readonly disclosureReason: Later<string>;
  readonly rescoringId: Later<string>;
  readonly withdrawnAt: Later<Date>;
};

/** A file that shows what an appeal says; its bytes lie elsewhere, encrypted. */
export type AppealEvidence = {
  readonly id: string;
  readonly appealId: string;
  readonly personId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly isScanned: boolean;
  readonly storedAt: Generated<Date>;
  readonly deletedAt: Later<Date>;
  readonly removedAt: Later<Date>;
};

/** That the reviewer of an appeal read a file of it. */
export type AppealReadings = {
  readonly id: string;
  readonly appealId: string;
  readonly evidenceId: string;
  readonly personId: string;
  readonly readerId: string;
  readonly readAt: Generated<Date>;
};

/** What a candidate remarked on a question during the examination. */
export type QuestionRemarks = {
  readonly sittingId: string;
  readonly position: number;
  readonly revision: number;
  readonly body: string;
  readonly writtenAt: Generated<Date>;
};
