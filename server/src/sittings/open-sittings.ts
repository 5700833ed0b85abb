import type { Databases } from '../db/database.ts';
import type { Secrets } from '../secrets.ts';
import { type BatchReport, type GroupCommitter, openGroupCommitter } from './committer/group-committer.ts';
import { openCommitterPool } from './committer/open-committer-pool.ts';
import { type FindFormPaper, formPapers } from './form-papers.ts';
import { openSigner, type Signer } from '../ledger/signer.ts';
import { sittingRules, type SittingRules } from './sitting-rules.ts';

/** Everything about sittings that lives as long as the process; a layer below the features. */
export type Sittings = {
  readonly committer: GroupCommitter;
  /** Whose sitting, and which answers it takes; null when there is none. */
  readonly findRules: (sittingId: string) => Promise<SittingRules | null>;
  /** The paper of a form, kept in memory; whether somebody may see it is another question. */
  readonly findPaper: FindFormPaper;
  /** Signs receipts. */
  readonly signer: Signer;
  readonly close: () => Promise<void>;
};

/** Batches in flight: while PostgreSQL writes one, this process prepares the other. */
const lanes = 2;

/** Long enough for company in a calm exam, too short to be seen beside the word Saved. */
const restMs = 40;

/** Opens the sittings layer. Connects when the first answer is saved. */
export function openSittings(options: {
  readonly databases: Pick<Databases, 'staff' | 'urlOf'>;
  readonly secrets: Pick<Secrets, 'receiptKey'>;
  readonly onBatch?: (report: BatchReport) => void;
  /** Zero in tests that save one answer after the other. */
  readonly restMs?: number;
  /** For tests alone; see group-committer.ts. */
  readonly acknowledge?: 'after-commit' | 'before-commit';
}): Sittings {
  const { databases, secrets, onBatch, acknowledge } = options;
  const signer = openSigner(secrets.receiptKey);
  const pool = openCommitterPool({ url: databases.urlOf('staff'), size: lanes });
  const committer = openGroupCommitter({
    pool,
    lanes,
    signer,
    restMs: options.restMs ?? restMs,
    ...(onBatch === undefined ? {} : { onBatch }),
    ...(acknowledge === undefined ? {} : { acknowledge }),
  });
  const findPaper = formPapers(databases.staff);
  const { find: findRules } = sittingRules(databases.staff, findPaper);
  return { committer, findRules, findPaper, signer, close: () => committer.close() };
}
