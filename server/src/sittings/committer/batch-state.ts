import { instant, type Json } from '@cmdsp/primitives';
import type { EvidenceRow, Sitting, StoredResponse } from '@cmdsp/sittings';
import { batchProofOf } from '../batch-proof-text.ts';
import { type SittingFields, sittingOf } from '../sitting-row.ts';
import type { SaltedReceipt } from './save-request.ts';

/** A stored answer together with its receipt. */
export type Kept = { readonly stored: StoredResponse; readonly receipt: SaltedReceipt };

/** A locked sitting as the decision needs it. */
export type LockedSitting = { readonly id: string; readonly personId: string; readonly sitting: Sitting };

/** The end of a chain; null before its first link. */
export type ChainHead = { readonly sequence: number; readonly hash: string } | null;

export type LockRow = {
  readonly id: string;
  readonly version: string;
  readonly now: number;
};
export type SittingColumns = Pick<
  SittingFields,
  | 'id'
  | 'state'
  | 'personalTimeMs'
  | 'accommodation'
  | 'creditMs'
  | 'graceMs'
  | 'fence'
  | 'holder'
  | 'fenceSince'
  | 'pauseKind'
> & {
  readonly personId: string;
  readonly window_opens_at: number;
  readonly window_closes_at: number;
  readonly started_at: number | null;
  readonly finished_at: number | null;
  readonly paused_at: number | null;
  readonly paused_until: number | null;
};
/** The last link of a sitting's receipt chain. */
export type ChainEndRow = { readonly id: string; readonly sequence: number; readonly hash: string };
/** The end of a sitting's own stream of the ledger. */
export type LedgerHeadRow = { readonly stream_id: string; readonly sequence: number; readonly hash: string };
export type AnswerRow = {
  readonly sitting_id: string;
  readonly position: number;
  readonly fence: number;
  readonly revision: number;
  readonly response: string;
  readonly at: number;
  readonly is_late: boolean;
};
export type AppliedRow = AnswerRow & {
  readonly salt: string;
  readonly answer_hash: string;
  readonly previous_hash: string | null;
  readonly hash: string;
  readonly batch_proof: string;
};
export type EvidenceColumns = Omit<AnswerRow, 'is_late'> & { readonly cause: EvidenceRow['cause'] };

/** Reads a row of `readSittings`. */
export function lockedSittingOf(row: SittingColumns): LockedSitting {
  const { window_opens_at, window_closes_at, started_at, finished_at, paused_at, paused_until, ...columns } = row;
  const sitting = sittingOf({
    ...columns,
    windowOpensAt: window_opens_at,
    windowClosesAt: window_closes_at,
    startedAt: started_at,
    finishedAt: finished_at,
    pausedAt: paused_at,
    pausedUntil: paused_until,
  });
  return { id: row.id, personId: row.personId, sitting };
}

/** Reads a stored answer. */
export function storedOf({ position, fence, revision, response, at, is_late }: AnswerRow): StoredResponse {
  return { position, fence, revision, response: parsed(response), at: instant(at), isLate: is_late };
}

/** Reads a stored answer and its receipt. */
export function keptOf(row: AppliedRow): Kept {
  const stored = storedOf(row);
  const { position, revision, fence, at } = stored;
  const receipt = {
    sitting: row.sitting_id,
    position,
    revision,
    fence,
    at,
    answerHash: row.answer_hash,
    previousReceiptHash: row.previous_hash,
    hash: row.hash,
    batch: batchProofOf(row.batch_proof),
    salt: row.salt,
  };
  return { stored, receipt };
}

/** Reads kept evidence. */
export function evidenceOf({ position, fence, revision, response, at, cause }: EvidenceColumns): EvidenceRow {
  return { position, fence, revision, response: parsed(response), at: instant(at), cause };
}

function parsed(text: string): Json {
  return JSON.parse(text) as Json; // written by canonicalJson
}
