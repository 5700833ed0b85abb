import type { PoolClient } from 'pg';
import { instant } from '@cmdsp/primitives';
import type { Change } from '@cmdsp/sittings';
import type { Signer } from '../../ledger/signer.ts';
import { answerChanges } from './answer-changes.ts';
import type { AnswerStream } from './answer-stream.ts';
import type { DatabaseClock } from './database-clock.ts';
import { decideSitting, type SittingDecision } from './decide-sitting.ts';
import { groupBySitting } from './group-by-sitting.ts';
import { isRefused } from './is-refused.ts';
import { keepEvidence } from './keep-evidence.ts';
import { type BatchFacts, lockAndLoad } from './load-facts.ts';
import { proveAnswers, type ProvenDecision } from './prove-answers.ts';
import { recallFacts } from './recall-facts.ts';
import type { KnownSitting, RememberedSittings } from './remembered-sittings.ts';
import type { SaveAnswer, Waiting } from './save-request.ts';
import { commitTogether } from './commit-together.ts';
import { sendAnswers, type Written } from './write-answers.ts';

/** What a committed batch owes: an answer for each request, and the requests whose sitting somebody else held. */
export type CommittedBatch = {
  readonly answers: readonly { readonly waiting: Waiting; readonly answer: SaveAnswer }[];
  readonly skipped: readonly Waiting[];
  /** The lane's stream of the ledger after the batch. */
  readonly stream: AnswerStream;
};

/** When requests are answered. Anything but `after-commit` is a lie; tests use it to prove that they would notice. */
export type Acknowledge = (batch: Omit<CommittedBatch, 'stream'>) => Promise<void>;

type Options = {
  readonly client: PoolClient;
  readonly batch: readonly Waiting[];
  readonly stream: AnswerStream;
  readonly remembered: RememberedSittings;
  readonly clock: DatabaseClock;
  readonly signer: Signer;
  /** Exists for the mutant that the fault tests must kill. */
  readonly beforeWriting: Acknowledge | null;
};

/**
 * Commits all changes of a batch in one transaction. Usually everything the decisions need is remembered, and the one
 * statement that writes them checks that it is still true. Otherwise: lock in id order, load, decide by the database
 * clock, write. Returns after the commit. When it throws, the connection may still hold the transaction and must be
 * thrown away; nothing was written, or (connection lost during the commit) nobody knows: repeating the changes is safe
 * either way.
 */
export async function commitBatch(options: Options): Promise<CommittedBatch> {
  const requestsOf = groupBySitting(options.batch, ({ request }) => request.sittingId);
  const changesBySitting = new Map(
    [...requestsOf].map(([id, requests]): [string, readonly Change[]] => [
      id,
      requests.flatMap(({ request }) => request.changes),
    ]),
  );
  const recalled = recallFacts({ ...options, changesBySitting });
  const swift = recalled === null ? null : decide(recalled);
  if (recalled !== null && swift?.every(isPlain)) {
    try {
      return await finish(recalled, swift, sendAnswers);
    } catch (cause) {
      // Outside a transaction a refusal leaves nothing behind.
      if (!isRefused(cause)) throw cause;
    }
  }
  const loaded = await lockAndLoad({ ...options, changesBySitting });
  const decided = decide(loaded);
  await keepEvidence(options.client, { now: loaded.now, decisions: decided });
  return finish(loaded, decided, commitTogether);

  function decide({ now, sittings }: BatchFacts): readonly SittingDecision[] {
    return sittings.map((facts) => {
      const { id } = facts.locked;
      const positions = requestsOf.get(id)?.[0]?.request.positions;
      if (positions === undefined) throw new TypeError('Only sittings that were asked for are decided about');
      return decideSitting({ facts, changes: changesBySitting.get(id) ?? [], positions, now });
    });
  }

  async function finish(
    { now }: BatchFacts,
    decided: readonly SittingDecision[],
    write: (...sent: Parameters<typeof sendAnswers>) => Promise<Written | null> | null,
  ): Promise<CommittedBatch> {
    const { client, batch, stream, remembered, clock, signer, beforeWriting } = options;
    const decisions = proveAnswers(decided, { now, signer });
    const answers = decisions.flatMap((decision) =>
      share(requestsOf.get(decision.facts.locked.id) ?? [], answerChanges(decision, now)),
    );
    const done = new Set(decisions.map(({ facts }) => facts.locked.id));
    const skipped = batch.filter(({ request }) => !done.has(request.sittingId));
    if (beforeWriting !== null) await beforeWriting({ answers, skipped });
    const written = await write(client, { now, decisions, stream });
    if (written !== null) clock.tell(instant(written.now));
    for (const decision of decisions) remembered.keep(afterCommit(decision, written));
    return { answers, skipped, stream: { id: stream.id, head: written?.head ?? stream.head } };
  }
}

/** True of a decision that the statement which writes it can check: it writes an answer, and nothing else. */
function isPlain({ answers, evidence }: SittingDecision): boolean {
  return answers.length > 0 && evidence.length === 0;
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
function afterCommit({ facts, answers }: ProvenDecision, written: Written | null): KnownSitting {
  const { locked, version, receiptHead, current } = facts;
  const last = answers.at(-1)?.receipt;
  if (last === undefined || written === null) return { locked, version, receiptHead, current };
  for (const { stored } of answers) current.set(stored.position, stored);
  const sequence = (receiptHead?.sequence ?? 0) + answers.length;
  return { locked, version, receiptHead: { sequence, hash: last.hash }, current };
}
