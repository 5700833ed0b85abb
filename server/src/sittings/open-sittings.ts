import { type Databases, openPool } from '../db/database.ts';
import type { Secrets } from '../secrets.ts';
import { type BatchReport, type GroupCommitter, laneCount, openGroupCommitter } from './committer/group-committer.ts';
import { openSigner, type Signer } from '../ledger/signer.ts';
import { sittingRules, type SittingRules } from './sitting-rules.ts';

/** Everything about sittings that lives as long as the process; a layer below the features. */
export type Sittings = {
  readonly committer: GroupCommitter;
  /** Whose sitting, and which answers it takes; null when there is none. */
  readonly findRules: (sittingId: string) => Promise<SittingRules | null>;
  /** Signs receipts. */
  readonly signer: Signer;
  readonly close: () => Promise<void>;
};

/** Opens the sittings layer. Connects when the first answer is saved. */
export function openSittings(options: {
  readonly databases: Pick<Databases, 'staff' | 'urlOf'>;
  readonly secrets: Pick<Secrets, 'receiptKey'>;
  readonly onBatch?: (report: BatchReport) => void;
  /** For tests alone; see group-committer.ts. */
  readonly acknowledge?: 'after-commit' | 'before-commit';
}): Sittings {
  const { databases, secrets, onBatch, acknowledge } = options;
  const signer = openSigner(secrets.receiptKey);
  const pool = openPool({
    url: databases.urlOf('staff'),
    role: 'staff',
    size: laneCount,
    name: 'committer',
    isPipelined: true,
    // Its statements look rows up by key whatever the size of the tables, and are planned once a connection.
    settings: {
      plan_cache_mode: 'force_generic_plan',
      enable_seqscan: 'off',
      enable_hashjoin: 'off',
      enable_mergejoin: 'off',
      jit: 'off',
    },
  });
  const committer = openGroupCommitter({
    pool,
    signer,
    ...(onBatch === undefined ? {} : { onBatch }),
    ...(acknowledge === undefined ? {} : { acknowledge }),
  });
  return { committer, findRules: sittingRules(databases.staff).find, signer, close: () => committer.close() };
}
