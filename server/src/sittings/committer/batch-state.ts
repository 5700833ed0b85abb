import { instant, type Json } from '@cmdsp/primitives';
import type { EvidenceRow, Sitting, StoredResponse } from '@cmdsp/sittings';
import { type SittingFields, sittingOf } from '../sitting-row.ts';
import type { SaltedReceipt } from './save-request.ts';

/** A stored answer together with its receipt. */
export type Kept = { readonly stored: StoredResponse; readonly receipt: SaltedReceipt };

/** A locked sitting as the decision needs it. */
export type LockedSitting = { readonly id: string; readonly personId: string; readonly sitting: Sitting };

/** The ends of a sitting's two chains. */
export type Heads = {
  readonly ledger: { readonly sequence: number; readonly hash: string } | null;
  readonly receipt: { readonly sequence: number; readonly hash: string } | null;
};

export type LockedRow = Pick<
  SittingFields,
  'id' | 'state' | 'personalTimeMs' | 'accommodation' | 'creditMs' | 'graceMs' | 'fence' | 'holder' | 'fenceSince'
> & {
  readonly personId: string;
  readonly window_opens_at: number;
  readonly window_closes_at: number;
  readonly started_at: number | null;
  readonly finished_at: number | null;
};
export type HeadRow = {
  now: number;
  sitting_id: string;
  ledger_sequence: number | null;
  ledger_hash: string | null;
  receipt_sequence: number | null;
  receipt_hash: string | null;
};
export type ResponseRow = {
  sitting_id: string;
  position: number;
  fence: number;
  revision: number;
  response: string;
  at: number;
  is_late: boolean;
  salt: string;
  answer_hash: string;
  previous_hash: string | null;
  hash: string;
  signature: string;
};
export type EvidenceColumns = Pick<
  ResponseRow,
  'sitting_id' | 'position' | 'fence' | 'revision' | 'response' | 'at'
> & {
  cause: EvidenceRow['cause'];
};

/** Reads a row of `lockSittings`. */
export function lockedSitting(row: LockedRow): LockedSitting {
  const { window_opens_at, window_closes_at, started_at, finished_at, ...columns } = row;
  const sitting = sittingOf({
    ...columns,
    windowOpensAt: window_opens_at,
    windowClosesAt: window_closes_at,
    startedAt: started_at,
    finishedAt: finished_at,
  });
  return { id: row.id, personId: row.personId, sitting };
}

/** Reads a row of `readHeads`. */
export function headsOf(row: HeadRow): Heads {
  const { ledger_sequence, ledger_hash, receipt_sequence, receipt_hash } = row;
  return {
    ledger: ledger_sequence === null || ledger_hash === null ? null : { sequence: ledger_sequence, hash: ledger_hash },
    receipt:
      receipt_sequence === null || receipt_hash === null ? null : { sequence: receipt_sequence, hash: receipt_hash },
  };
}

/** Reads a stored answer and its receipt. */
export function keptOf(row: ResponseRow): Kept {
  const { position, fence, revision } = row;
  const at = instant(row.at);
  return {
    stored: { position, fence, revision, response: parsed(row.response), at, isLate: row.is_late },
    receipt: {
      sitting: row.sitting_id,
      position,
      revision,
      fence,
      at,
      answerHash: row.answer_hash,
      previousReceiptHash: row.previous_hash,
      hash: row.hash,
      signature: row.signature,
      salt: row.salt,
    },
  };
}

/** Reads kept evidence. */
export function evidenceOf(row: EvidenceColumns): EvidenceRow {
  const { position, fence, revision, cause } = row;
  return { position, fence, revision, response: parsed(row.response), at: instant(row.at), cause };
}

function parsed(text: string): Json {
  return JSON.parse(text) as Json; // written by canonicalJson
}
