import type { PoolClient } from 'pg';
import type { Change } from '@cmdsp/sittings';
import type { Signer } from '../../ledger/signer.ts';
import { decideSitting, type SittingDecision } from './decide-sitting.ts';
import { loadFacts, lockFacts } from './load-facts.ts';
import type { SaveAnswer, Waiting } from './save-request.ts';
import { writeDecisions } from './write-decisions.ts';

/** What a committed batch owes: an answer for each request, and the requests whose sitting somebody else held. */
export type CommittedBatch = {
  readonly answers: readonly { readonly waiting: Waiting; readonly answer: SaveAnswer }[];
  readonly skipped: readonly Waiting[];
};

/** When requests are answered. Anything but `after-commit` is a lie; tests use it to prove that they would notice. */
export type Acknowledge = (batch: CommittedBatch) => Promise<void>;

/**
 * Commits all changes of a batch in one transaction: lock in id order, load, decide by the database clock, write.
 * Returns after the commit. `beforeWriting` exists for the mutant that the fault tests must kill.
 */
export async function commitBatch(options: {
  readonly client: PoolClient;
  readonly batch: readonly Waiting[];
  readonly signer: Signer;
  readonly beforeWriting: Acknowledge | null;
}): Promise<CommittedBatch> {
  const { client, batch, signer, beforeWriting } = options;
  const requestsOf = groupBySitting(batch);
  const changesOf = (id: string): readonly Change[] =>
    (requestsOf.get(id) ?? []).flatMap(({ request }) => request.changes);
  try {
    await client.query('begin');
    const locked = await lockFacts(client, [...requestsOf.keys()]);
    const { now, facts } = locked.length === 0 ? { now: null, facts: [] } : await loadFacts(client, locked, changesOf);
    const decided = facts.map((sitting) => {
      const { id } = sitting.locked;
      const [first] = requestsOf.get(id) ?? [];
      if (first === undefined || now === null) throw new TypeError('Only sittings that were asked for are locked');
      const { positions } = first.request;
      return {
        sittingId: id,
        decision: decideSitting({ facts: sitting, changes: changesOf(id), positions, now, signer }),
      };
    });
    const answers = decided.flatMap(({ sittingId, decision }) => share(requestsOf.get(sittingId) ?? [], decision));
    const done = new Set(decided.map(({ sittingId }) => sittingId));
    const result = { answers, skipped: batch.filter(({ request }) => !done.has(request.sittingId)) };
    if (beforeWriting !== null) await beforeWriting(result);
    await writeDecisions(client, decided);
    await client.query('commit');
    return result;
  } catch (cause) {
    // The connection may be gone; then there is nothing left to roll back and `cause` says so.
    await client.query('rollback').catch(() => undefined);
    throw cause;
  }
}

function groupBySitting(batch: readonly Waiting[]): ReadonlyMap<string, Waiting[]> {
  const groups = new Map<string, Waiting[]>();
  for (const waiting of batch) {
    const group = groups.get(waiting.request.sittingId);
    if (group === undefined) groups.set(waiting.request.sittingId, [waiting]);
    else group.push(waiting);
  }
  return groups;
}

/** Gives each request of a sitting its own part of the outcomes, which stand in the order of the changes. */
function share(requests: readonly Waiting[], decision: SittingDecision): CommittedBatch['answers'] {
  let from = 0;
  return requests.map((waiting) => {
    const outcomes = decision.outcomes.slice(from, from + waiting.request.changes.length);
    from += waiting.request.changes.length;
    return { waiting, answer: { ...decision.standing, outcomes } };
  });
}
