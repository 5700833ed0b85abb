import { issueReceipts } from '@cmdsp/ledger';
import type { Instant } from '@cmdsp/primitives';
import {
  type Change,
  type ChangeOutcome,
  type ChangeVerdict,
  deadlineOf,
  decideChanges,
  type EvidenceRow,
  phaseOf,
  type Positions,
  type Sitting,
  type StoredResponse,
} from '@cmdsp/sittings';
import { sha256 } from '../../ledger/sha256.ts';
import type { Signer } from '../../ledger/signer.ts';
import type { Heads, Kept, LockedSitting } from './batch-state.ts';
import { newSalt } from './new-salt.ts';
import { nextRecords, type SittingRecord } from './next-records.ts';
import type { SaltedReceipt, SavedOutcome, Standing } from './save-request.ts';

/** What the transaction of a batch knows about one locked sitting. */
export type SittingFacts = {
  readonly locked: LockedSitting;
  readonly heads: Heads;
  readonly current: ReadonlyMap<number, Kept>;
  readonly applied: readonly Kept[];
  readonly evidence: readonly EvidenceRow[];
};

/** What the batch writes for one sitting, and what it will answer once that is committed. */
export type SittingDecision = {
  readonly standing: Standing;
  /** One per change, in the order of the changes. */
  readonly outcomes: readonly SavedOutcome[];
  readonly responses: readonly { readonly stored: StoredResponse; readonly receipt: SaltedReceipt }[];
  /** Place of the first new receipt in the sitting's chain. */
  readonly firstReceipt: number;
  readonly evidence: readonly EvidenceRow[];
  readonly records: readonly SittingRecord[];
};

/** Decides all changes of one sitting at `now` and signs a receipt for every answer that will be stored. */
export function decideSitting(options: {
  readonly facts: SittingFacts;
  readonly changes: readonly Change[];
  readonly positions: Positions;
  readonly now: Instant;
  readonly signer: Signer;
}): SittingDecision {
  const { facts, changes, positions, now, signer } = options;
  const { locked, heads, current, applied, evidence } = facts;
  const { sitting } = locked;
  const storedNow = new Map([...current].map(([position, kept]) => [position, kept.stored]));
  const history = { applied: applied.map((kept) => kept.stored), evidence };
  const decision = decideChanges({ sitting, current: storedNow, history, changes, now, positions });
  const subjects = decision.responses.map(({ response, ...stored }) => ({
    ...stored,
    answer: response,
    salt: newSalt(),
  }));
  const previousReceiptHash = heads.receipt?.hash ?? null;
  const issued = issueReceipts({ sitting: locked.id, previousReceiptHash, subjects, hash: sha256, sign: signer.sign });
  const responses = decision.responses.map((stored, index) => {
    const receipt = issued[index];
    const salt = subjects[index]?.salt;
    if (receipt === undefined || salt === undefined) throw new TypeError('issueReceipts gives one receipt per subject');
    return { stored, receipt: { ...receipt, salt } };
  });
  const known = [...responses, ...current.values(), ...applied];
  return {
    standing: standingOf(sitting, now),
    outcomes: decision.outcomes.map((outcome) => presentOutcome(outcome, known)),
    responses,
    firstReceipt: (heads.receipt?.sequence ?? 0) + 1,
    evidence: decision.evidence,
    records: nextRecords({
      locked,
      head: heads.ledger,
      entries: decision.ledger,
      lastReceipt: issued.at(-1)?.hash ?? null,
    }),
  };
}

/** How a sitting stands, told with every answer. */
export function standingOf(sitting: Sitting, now: Instant): Standing {
  const phase = phaseOf(sitting, now);
  if (sitting.kind === 'scheduled' || sitting.startedAt === null || sitting.lease === null) {
    return { now, deadline: null, phase, fence: null };
  }
  return { now, deadline: deadlineOf({ ...sitting, startedAt: sitting.startedAt }), phase, fence: sitting.lease.fence };
}

function presentOutcome(outcome: ChangeOutcome, known: readonly Kept[]): SavedOutcome {
  const { position, fence, revision } = outcome;
  const name = { position, fence, revision };
  if (outcome.kind === 'applied') return { ...name, kind: 'applied', receipt: receiptOf(outcome.stored, known) };
  if (outcome.kind === 'superseded') return { ...name, kind: 'superseded', receipt: receiptOf(outcome.by, known) };
  return { ...name, kind: (outcome satisfies ChangeVerdict).kind };
}

function receiptOf(stored: StoredResponse, known: readonly Kept[]): SaltedReceipt {
  const kept = known.find(
    ({ receipt }) =>
      receipt.position === stored.position && receipt.fence === stored.fence && receipt.revision === stored.revision,
  );
  if (kept === undefined) throw new TypeError('An outcome names an answer that was neither loaded nor issued');
  return kept.receipt;
}
