import { instant, type Json } from '@cmdsp/primitives';
import type { ClientEvent, SavedAnswer, ServerOutcome, Standing } from '../client/client-event.ts';
import { type ClientState, openClient } from '../client/client-state.ts';
import { type JournalEntry, journalKey } from '../client/journal.ts';
import { nextBatch } from '../client/next-batch.ts';
import { reduceClient } from '../client/reduce-client.ts';
import type { Monotonic } from '../client/server-clock.ts';

export const noon = instant(1_795_262_400_000);

/** A reading of the test's monotonic clock. */
export function reading(milliseconds: number): Monotonic {
  return milliseconds as Monotonic; // that is what a reading is
}

/** The state after several events. */
export function reduceAll(state: ClientState, ...events: readonly ClientEvent[]): ClientState {
  return events.reduce(reduceClient, state);
}

/** A page that holds the lease at fence 1, with nothing in its journal. */
export function aHeldClient(): ClientState {
  const fresh = openClient({ page: 'page', stored: { fence: 0, lastRevision: 0, entries: [] } });
  return grant(fresh, { fence: 1, since: 1 });
}

/** A page after a reload on a device that was told fence 1 and has counted nine changes. */
export function aReopenedClient(entries: readonly JournalEntry[]): ClientState {
  return openClient({ page: 'page', stored: { fence: 1, lastRevision: 9, entries } });
}

/** Grants a lease; the server holds nothing unless told. */
export function grant(
  state: ClientState,
  lease: { fence: number; since: number; saved?: readonly SavedAnswer[] },
): ClientState {
  return reduceAll(state, { kind: 'lease-granted', saved: [], ...lease, time: aStanding().time });
}

/** Answers positions one after the other. */
export function typeAnswers(state: ClientState, ...answers: readonly (readonly [number, Json])[]): ClientState {
  return reduceAll(state, ...answers.map(([position, response]) => ({ kind: 'changed', position, response }) as const));
}

/** The device has written everything down. */
export function storeAll(state: ClientState): ClientState {
  return reduceAll(state, {
    kind: 'stored',
    keys: state.journal.map(journalKey),
  });
}

/** Sends what is due and answers it: by position, else applied. */
export function answerBatch(
  state: ClientState,
  outcomes: Readonly<Record<number, ServerOutcome>>,
  told = aStanding(),
): ClientState {
  const batch = nextBatch(state, reading(0));
  if (!batch) throw new Error('nothing to send');
  const sent = { ...batch, changes: batch.changes.filter(({ position }) => outcomes[position]) };
  const keys = batch.keys.filter((_, index) => outcomes[batch.changes[index]?.position ?? 0]);
  const said = sent.changes.map(({ position }) => outcomes[position] ?? applied(noon));
  return reduceAll(
    state,
    { kind: 'sent', batch },
    { kind: 'answered', batch: { ...sent, keys }, outcomes: said, standing: told },
  );
}

/** Sends what is due and lets it fail. */
export function failOnce(
  state: ClientState,
  values: Partial<Extract<ClientEvent, { kind: 'failed' }>> = {},
): ClientState {
  const batch = nextBatch(state, reading(0));
  if (!batch) throw new Error('nothing to send');
  return reduceAll(state, { kind: 'sent', batch }, { ...aFailure(batch.number), ...values });
}

/** A network failure at reading 0, with the longest jitter. */
export function aFailure(batch: number) {
  return { kind: 'failed', batch, trouble: 'network', at: reading(0), jitter: 1, retryAfter: null } as const;
}

/** The outcome that gives a receipt of that time. */
export function applied(savedAt: typeof noon): ServerOutcome {
  return { kind: 'applied', receipt: { at: savedAt } };
}

/** An open sitting with an hour left, told at noon. */
export function aStanding(values: Partial<Standing> = {}): Standing {
  const time = { now: noon, deadline: instant(noon + 3_600_000), sentAt: reading(0), receivedAt: reading(0) };
  return { fence: 1, phase: 'running', time, ...values };
}

/** A stored, waiting entry of an earlier page. */
export function anEntry(values: Partial<JournalEntry>): JournalEntry {
  return {
    position: 1,
    fence: 1,
    revision: 1,
    response: 'x',
    page: 'earlier',
    status: 'waiting',
    isStored: true,
    ...values,
  };
}

/** What the server holds at a position. */
export function aSavedAnswer(values: Partial<SavedAnswer>): SavedAnswer {
  return { position: 1, fence: 1, revision: 1, response: 'held', at: noon, ...values };
}
