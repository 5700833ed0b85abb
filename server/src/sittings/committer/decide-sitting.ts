import { chainReceipts, type UnprovenReceipt } from '@cmdsp/ledger';
import { canonicalJson, type Instant } from '@cmdsp/primitives';
import {
  type Change,
  type ChangeOutcome,
  decideChanges,
  type EvidenceRow,
  type LedgerEntry,
  type Positions,
  type StoredResponse,
} from '@cmdsp/sittings';
import { sha256 } from '../../ledger/sha256.ts';
import type { Kept } from './batch-state.ts';
import { newSalt } from './new-salt.ts';
import type { KnownSitting } from './remembered-sittings.ts';

/** What a batch knows about one sitting when it decides. */
export type SittingFacts = KnownSitting & {
  /** Stored answers with the names of the changes that `changesToLookUp` asks for. */
  readonly applied: readonly Kept[];
  readonly evidence: readonly EvidenceRow[];
};

/** An answer that will be stored. */
export type NewAnswer = {
  readonly stored: StoredResponse;
  /** The answer as canonical JSON. */
  readonly text: string;
  readonly salt: string;
  readonly receipt: UnprovenReceipt;
};

/** What the batch writes for one sitting, and what it will answer once that is committed. */
export type SittingDecision = {
  readonly facts: SittingFacts;
  /** One per change, in the order of the changes. */
  readonly outcomes: readonly ChangeOutcome[];
  readonly answers: readonly NewAnswer[];
  readonly evidence: readonly EvidenceRow[];
  /** For the sitting's own stream of the ledger. */
  readonly entries: readonly LedgerEntry[];
};

/** Decides all changes of one sitting at `now` and chains the receipts of what will be stored. */
export function decideSitting(options: {
  readonly facts: SittingFacts;
  readonly changes: readonly Change[];
  readonly positions: Positions;
  readonly now: Instant;
}): SittingDecision {
  const { facts, changes, positions, now } = options;
  const { locked, receiptHead, current, evidence: kept } = facts;
  const {
    outcomes,
    responses,
    evidence,
    ledger: entries,
  } = decideChanges({
    sitting: locked.sitting,
    current,
    history: { applied: facts.applied.map(({ stored }) => stored), evidence: kept },
    changes,
    now,
    positions,
  });
  const drafts = responses.map((stored) => ({ stored, text: canonicalJson(stored.response), salt: newSalt() }));
  const receipts = chainReceipts({
    sitting: locked.id,
    previousReceiptHash: receiptHead?.hash ?? null,
    subjects: drafts.map(({ stored, text, salt }) => ({ ...stored, answer: text, salt })),
    hash: sha256,
  });
  const answers = drafts.map((draft, index) => {
    const receipt = receipts[index];
    if (receipt === undefined) throw new TypeError('chainReceipts gives one receipt per subject');
    return { ...draft, receipt };
  });
  return { facts, outcomes, answers, evidence, entries };
}
