import type { PoolClient } from 'pg';
import type { Change } from '@cmdsp/sittings';
import type { Signer } from '../../ledger/signer.ts';
import { answerChanges } from './answer-changes.ts';
import { decideSitting } from './decide-sitting.ts';
import { groupBySitting } from './group-by-sitting.ts';
import { lockAndLoad } from './load-facts.ts';
import { proveAnswers, type ProvenDecision } from './prove-answers.ts';
import type { KnownSitting, RememberedSittings } from './remembered-sittings.ts';
import type { SaveAnswer, Waiting } from './save-request.ts';
import { writeAndCommit } from './write-and-commit.ts';

/** What a committed batch owes: an answer for each request, and the requests whose sitting somebody else held. */
export type CommittedBatch = {
  readonly answers: readonly { readonly waiting: Waiting; readonly answer: SaveAnswer }[];
  readonly skipped: readonly Waiting[];
};

/** When requests are answered. Anything but `after-commit` is a lie; tests use it to prove that they would notice. */
export type Acknowledge = (batch: CommittedBatch) => Promise<void>;

/**
 * Commits all changes of a batch in one transaction: lock in id order, load, decide by the database clock, write.
 * Returns after the commit. When it throws, the connection may still hold the transaction and must be thrown away;
 * nothing was written, or (connection lost during the commit) nobody knows: repeating the changes is safe either way.
 * `beforeWriting` exists for the mutant that the fault tests must kill.
 */
export async function commitBatch(options: {
  readonly client: PoolClient;
  readonly batch: readonly Waiting[];
  readonly remembered: RememberedSittings;
  readonly signer: Signer;
  readonly beforeWriting: Acknowledge | null;
}): Promise<CommittedBatch> {
  const { client, batch, remembered, signer, beforeWriting } = options;
  const requestsOf = groupBySitting(batch, ({ request }) => request.sittingId);
  const changesBySitting = new Map(
    [...requestsOf].map(([id, requests]): [string, readonly Change[]] => [
      id,
      requests.flatMap(({ request }) => request.changes),
    ]),
  );
  const { now, sittings } = await lockAndLoad({ client, remembered, changesBySitting });
  const decided = sittings.map((facts) => {
    const { id } = facts.locked;
    const positions = requestsOf.get(id)?.[0]?.request.positions;
    if (positions === undefined) throw new TypeError('Only sittings that were asked for are locked');
    return decideSitting({ facts, changes: changesBySitting.get(id) ?? [], positions, now });
  });
  const decisions = proveAnswers(decided, { now, signer });
  const answers = decisions.flatMap((decision) => {
    const requests = requestsOf.get(decision.facts.locked.id) ?? [];
    return share(requests, answerChanges(decision, now));
  });
  const done = new Set(decisions.map(({ facts }) => facts.locked.id));
  const result = { answers, skipped: batch.filter(({ request }) => !done.has(request.sittingId)) };
  if (beforeWriting !== null) await beforeWriting(result);
  await writeAndCommit(client, { now, decisions });
  for (const decision of decisions) remembered.keep(afterCommit(decision));
  return result;
}

/** Gives each request of a sitting its own part of the outcomes, which stand in the order of the changes. */
function share(requests: readonly Waiting[], { outcomes, ...standing }: SaveAnswer): CommittedBatch['answers'] {
  let from = 0;
  return requests.map((waiting) => {
    const own = outcomes.slice(from, from + waiting.request.changes.length);
    from += waiting.request.changes.length;
    return { waiting, answer: { ...standing, outcomes: own } };
  });
}

/** What is known of a sitting now that a decision about it is committed. */
function afterCommit({ facts, answers, records }: ProvenDecision): KnownSitting {
  const { locked, version, ledgerHead, receiptHead, current } = facts;
  for (const { stored } of answers) current.set(stored.position, stored);
  const last = answers.at(-1)?.receipt;
  const sequence = (receiptHead?.sequence ?? 0) + answers.length;
  return {
    locked,
    version,
    ledgerHead: records.at(-1) ?? ledgerHead,
    receiptHead: last === undefined ? receiptHead : { sequence, hash: last.hash },
    current,
  };
}
