import type { Instant } from '@cmdsp/primitives';
import type { ChangeOutcome, ChangeVerdict, StoredResponse } from '@cmdsp/sittings';
import type { Kept } from './batch-state.ts';
import type { ProvenDecision } from './prove-answers.ts';
import type { SaltedReceipt, SaveAnswer, SavedOutcome } from './save-request.ts';
import { standingOf } from './standing-of.ts';

/** What a sitting's requests are told once its batch is committed: how it stands, and what became of each change. */
export function answerChanges({ facts, outcomes, answers }: ProvenDecision, now: Instant): SaveAnswer {
  const known = [...answers, ...facts.applied];
  return {
    ...standingOf(facts.locked.sitting, now),
    outcomes: outcomes.map((outcome) => presentOutcome(outcome, known)),
  };
}

function presentOutcome(outcome: ChangeOutcome, known: readonly Kept[]): SavedOutcome {
  const { position, fence, revision } = outcome;
  const name = { position, fence, revision };
  if (outcome.kind === 'applied') return { ...name, kind: 'applied', receipt: receiptOf(outcome.stored, known) };
  if (outcome.kind === 'superseded') return { ...name, kind: 'superseded', receipt: receiptOf(outcome.by, known) };
  return { ...name, kind: (outcome satisfies ChangeVerdict).kind };
}

function receiptOf({ position, fence, revision }: StoredResponse, known: readonly Kept[]): SaltedReceipt {
  const kept = known.find(
    ({ stored }) => stored.position === position && stored.fence === fence && stored.revision === revision,
  );
  if (kept === undefined) throw new TypeError('An outcome names an answer that was neither loaded nor issued');
  return kept.receipt;
}
