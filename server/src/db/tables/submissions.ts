import type { FiledReceipt } from '@cmdsp/ledger';
import type { ColumnType, Generated } from 'kysely';

type Later<Value> = ColumnType<Value | null, Value | null | undefined, Value | null>;

/** What is handed in to be marked. */
export type SubmissionKind = 'assignment' | 'capstone';

/** `withdrawn`: taken back before anybody marked it. */
export type SubmissionState = 'writing' | 'submitted' | 'released' | 'withdrawn';

/** A receipt of a hand-in as it is kept: with its salt, without the text that it proves. */
export type KeptReceipt = Omit<FiledReceipt, 'answer'>;

/** One round of marked work: an assignment or the capstone. */
export type Submissions = {
  readonly id: string;
  readonly personId: string;
  readonly kind: SubmissionKind;
  /** `module-1` … `module-6`, or the id of a capstone case. */
  readonly subject: string;
  /** 1 to 3. */
  readonly round: number;
  readonly state: Generated<SubmissionState>;
  readonly openedAt: Generated<Date>;
  readonly submittedAt: Later<Date>;
  readonly promisedBy: Later<Date>;
  readonly withdrawnAt: Later<Date>;
  readonly releasedAt: Later<Date>;
  readonly overdueToldAt: Later<Date>;
  /** In the order of the chain: texts by place, then files by place. Null after erasure. */
  readonly receipt: ColumnType<readonly KeptReceipt[] | null, string | null | undefined, string | null>;
  readonly receiptHash: Later<string>;
};

/** The texts of a submission. */
export type SubmissionDocuments = {
  readonly submissionId: string;
  readonly place: number;
  readonly title: string;
  readonly documentId: string;
};

/** A graded run of a lab that stands beside a submission as evidence, frozen with it. */
export type SubmissionLabRuns = {
  readonly submissionId: string;
  /** Counted from one, in the order of the hand-ins. */
  readonly place: number;
  readonly runId: string;
};

/** A file beside a submission; its bytes lie in the attachment store. */
export type SubmissionFiles = {
  readonly id: string;
  readonly submissionId: string;
  readonly ownerId: string;
  readonly place: number;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly isScanned: boolean;
  readonly storedAt: Generated<Date>;
  readonly deletedAt: Later<Date>;
  readonly removedAt: Later<Date>;
};
