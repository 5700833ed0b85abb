import { instant, type Json, seconds } from '@cmdsp/primitives';
import { describe, expect, it } from 'vitest';
import type { ClientEvent, SavedAnswer, ServerOutcome, Standing } from './client-event.ts';
import { type ClientState, openClient } from './client-state.ts';
import type { JournalEntry } from './journal.ts';
import { journalWrites } from './journal-writes.ts';
import { batchLimit, nextBatch } from './next-batch.ts';
import { isReadyToSubmit, mayAnswer, mayForget } from './readiness.ts';
import { reduceClient } from './reduce-client.ts';
import { saveState, saveStateWords } from './save-state.ts';
import type { Monotonic } from './server-clock.ts';

const noon = instant(1_795_262_400_000);
const at = (milliseconds: number) => milliseconds as Monotonic; // a reading of the test's clock

describe('a change', () => {
  it('is shown and journaled at once, and sent only when the device has written it down', () => {
    const typed = reduce(held(), { kind: 'changed', position: 3, response: 'a' });

    expect(typed.answers.get(3)).toBe('a');
    expect(nextBatch(typed, at(0))).toBeNull();
    expect(nextBatch(store(typed), at(0))?.changes).toEqual([{ position: 3, fence: 1, revision: 1, response: 'a' }]);
  });

  it('is sent without being written down when the device cannot', () => {
    const typed = reduce(held(), { kind: 'changed', position: 3, response: 'a' }, { kind: 'store-failed' });

    expect(nextBatch(typed, at(0))?.changes).toHaveLength(1);
  });

  it('leaves the journal by its receipt, together with the older ones that it covers', () => {
    const typed = store(type(held(), [1, 'a'], [1, 'b'], [2, 'c']));

    const saved = answer(typed, { 1: applied(noon) });

    expect(saved.journal.map(({ position, response }) => [position, response])).toEqual([[2, 'c']]);
  });

  it('typed while the older one was on its way stays until its own receipt', () => {
    const typed = store(type(held(), [1, 'a']));
    const batch = nextBatch(typed, at(0));
    if (!batch) throw new Error('expected a batch');
    const sent = reduce(typed, { kind: 'sent', batch }, { kind: 'changed', position: 1, response: 'b' });

    const saved = reduce(sent, { kind: 'answered', batch, outcomes: [applied(noon)], standing: standing() });

    expect(saved.journal.map(({ response }) => response)).toEqual(['b']);
    expect(saveState(saved).kind).toBe('saving');
  });

  it.each(['too-late', 'terminal', 'unknown-position', 'invalid-response', 'not-started'] as const)(
    'that is %s is kept, and not sent again',
    (kind) => {
      const refused = answer(store(type(held(), [1, 'a'])), { 1: { kind } });

      expect(refused.journal).toMatchObject([{ response: 'a', status: 'refused' }]);
      expect(nextBatch(refused, at(0))).toBeNull();
      expect(mayForget({ ...refused, access: 'ended' })).toBe(false);
    },
  );

  it.each(['lost', 'ended'] as const)('is not taken when access is %s', (access) => {
    const state = { ...held(), access };

    expect(reduce(state, { kind: 'changed', position: 1, response: 'a' })).toBe(state);
    expect(mayAnswer(state)).toBe(false);
  });
});

describe('a batch', () => {
  it('holds the newest change of each position, oldest first, and no more than the limit', () => {
    const many = Array.from({ length: 60 }, (_, index) => [index + 1, 'x'] as const);
    const state = store(type(held(), [1, 'old'], ...many));

    const changes = nextBatch(state, at(0))?.changes ?? [];

    expect(changes).toHaveLength(batchLimit);
    expect(changes[0]).toMatchObject({ position: 1, revision: 2 });
  });

  it('waits while another is on its way', () => {
    const state = store(type(held(), [1, 'a']));
    const batch = nextBatch(state, at(0));
    if (!batch) throw new Error('expected a batch');

    expect(nextBatch(reduce(state, { kind: 'sent', batch }), at(0))).toBeNull();
  });

  it('waits without a lease', () => {
    expect(nextBatch(reopened([entry({ fence: 1, revision: 1 })]), at(0))).toBeNull();
  });

  it('brings its receipts even when it was given up before the answer came', () => {
    const state = store(type(held(), [1, 'a']));
    const batch = nextBatch(state, at(0));
    if (!batch) throw new Error('expected a batch');
    const failed = reduce(state, { kind: 'sent', batch }, failure(batch.number));

    const answered = reduce(failed, { kind: 'answered', batch, outcomes: [applied(noon)], standing: standing() });

    expect(answered.journal).toEqual([]);
  });
});

describe('a failure', () => {
  it.each([
    [1, 500],
    [2, 1000],
    [3, 2000],
    [5, 8000],
    [9, 8000],
  ])('number %i in a row delays the next try by %i milliseconds', (failures, delay) => {
    let state = store(type(held(), [1, 'a']));
    for (let count = 0; count < failures; count += 1)
      state = failOnce({ ...state, trouble: state.trouble && { ...state.trouble, retryAt: at(0) } });

    expect(nextBatch(state, at(delay - 1))).toBeNull();
    expect(nextBatch(state, at(delay))?.changes).toHaveLength(1);
  });

  it('spreads the room by jitter and obeys the server', () => {
    const early = failOnce(store(type(held(), [1, 'a'])), { jitter: 0 });
    const told = failOnce(store(type(held(), [1, 'a'])), { retryAfter: seconds(20) });

    expect(early.trouble?.retryAt).toBe(250);
    expect(told.trouble?.retryAt).toBe(20_000);
  });

  it('is forgotten when the network comes back', () => {
    const state = reduce(failOnce(store(type(held(), [1, 'a']))), { kind: 'retry-now' });

    expect(nextBatch(state, at(0))?.changes).toHaveLength(1);
  });
});

describe('a lease', () => {
  it('carries over what a reload left unsent', () => {
    const state = grant(reopened([entry({ fence: 1, revision: 4, position: 2, response: 'mine' })]), {
      fence: 2,
      since: 1,
    });

    expect(nextBatch(store(state), at(0))?.changes).toEqual([
      { position: 2, fence: 2, revision: 10, response: 'mine' },
    ]);
    expect(state.answers.get(2)).toBe('mine');
  });

  it('carries over what was typed while it was being asked for, also across lost answers', () => {
    const typed = type(reopened([]), [2, 'typed']);

    const state = grant(typed, { fence: 4, since: 1 });

    expect(nextBatch(store(state), at(0))?.changes).toEqual([
      { position: 2, fence: 4, revision: 11, response: 'typed' },
    ]);
  });

  it.each<[string, Partial<JournalEntry>, { since: number; saved?: readonly SavedAnswer[] }]>([
    ['when another device has written since', {}, { since: 2 }],
    ['of a lease before the last', { fence: 0 }, { since: 1 }],
    ['when the server holds something newer there', {}, { since: 1, saved: [saved({ revision: 5 })] }],
    ['that the server holds already', {}, { since: 1, saved: [saved({ revision: 4 })] }],
  ])('does not carry over a change %s, but sends it as it is', (_, values, lease) => {
    const state = grant(reopened([entry({ fence: 1, revision: 4, ...values })]), { fence: 2, saved: [], ...lease });

    expect(state.journal).toMatchObject([{ revision: 4, fence: values.fence ?? 1 }]);
    expect(nextBatch(state, at(0))?.changes).toMatchObject([{ revision: 4 }]);
  });

  it('restores what the server holds, below what is still unsent', () => {
    const state = grant(reopened([entry({ fence: 1, revision: 4, position: 2, response: 'mine' })]), {
      fence: 2,
      since: 1,
      saved: [
        saved({ position: 1, revision: 1, response: 'held' }),
        saved({ position: 2, revision: 1, response: 'old' }),
      ],
    });

    expect([...state.answers]).toEqual([
      [1, 'held'],
      [2, 'mine'],
    ]);
  });

  it('that was overtaken by a newer one is ignored', () => {
    const state = grant(held(), { fence: 5, since: 1 });

    expect(grant(state, { fence: 4, since: 1 })).toBe(state);
  });

  it('is lost when the server names a higher fence; unsent changes become evidence, not answers', () => {
    const typed = store(type(held(), [1, 'a']));
    const lost = answer(typed, { 1: { kind: 'stale-fence' } }, standing({ fence: 2 }));

    expect(lost.access).toBe('lost');
    expect(lost.journal).toMatchObject([{ response: 'a', status: 'kept-as-evidence' }]);
    expect(grant(lost, { fence: 3, since: 3 }).answers.get(1)).toBeUndefined();
  });

  it('taken back later brings nothing back that was refused meanwhile', () => {
    const typed = store(type(held(), [1, 'old'], [1, 'new']));
    const lost = answer(typed, { 1: { kind: 'stale-fence' } }, standing({ fence: 2 }));

    const back = grant(lost, { fence: 3, since: 1 });

    expect(back.journal.filter(({ fence }) => fence === 3)).toEqual([]);
  });
});

describe('the end', () => {
  it('is noticed from any word of the server and locks the page', () => {
    const ended = reduce(held(), { kind: 'heard', standing: standing({ phase: 'expired' }) });

    expect(ended).toMatchObject({ access: 'ended', ending: 'expired' });
  });

  it('does not stop the page from sending what still waits', () => {
    const ended = reduce(store(type(held(), [1, 'a'])), { kind: 'ended', ending: 'expired' });

    expect(nextBatch(ended, at(0))?.changes).toHaveLength(1);
    expect(mayForget(ended)).toBe(false);
  });

  it('lets the device forget once everything is acknowledged', () => {
    const done = reduce(answer(store(type(held(), [1, 'a'])), { 1: applied(noon) }), {
      kind: 'ended',
      ending: 'submitted',
    });

    expect(mayForget(done)).toBe(true);
  });

  it('may be asked for by submitting when nothing waits', () => {
    const typed = store(type(held(), [1, 'a']));

    expect(isReadyToSubmit(typed)).toBe(false);
    expect(isReadyToSubmit(answer(typed, { 1: applied(noon) }))).toBe(true);
  });
});

describe('saveState', () => {
  const typed = type(held(), [1, 'a']);
  const stored = store(typed);
  const words = (state: ClientState) => saveStateWords(saveState(state), () => '12:00:00');

  it.each<[string, ClientState]>([
    ['Ready', held()],
    ['Saving', typed],
    ['Saved at 12:00:00', answer(stored, { 1: applied(noon) })],
    ['Offline, safe on this device', failOnce(stored)],
    ['Offline, keep this page open', type(failOnce(stored), [2, 'b'])],
    ['Offline, safe on this device', reopened([entry({ fence: 1, revision: 4 })])],
    ['Signed out, safe on this device', failOnce(stored, { trouble: 'signed-out' })],
    [
      'Continued in another window or on another device',
      answer(stored, { 1: { kind: 'stale-fence' } }, standing({ fence: 2 })),
    ],
    [
      'Time is over; the last changes came too late',
      answer(stored, { 1: { kind: 'too-late' } }, standing({ phase: 'expired' })),
    ],
    ['An answer could not be saved', answer(stored, { 1: { kind: 'invalid-response' } })],
  ])('says %j', (text, state) => {
    expect(words(state)).toBe(text);
  });
});

describe('journalWrites', () => {
  it('puts what is new and deletes what has its receipt', () => {
    const before = held();
    const typed = type(before, [1, 'a']);
    const saved = answer(store(typed), { 1: applied(noon) });

    expect(journalWrites(before, typed)).toMatchObject({ puts: [{ response: 'a' }], deletes: [], lastRevision: 1 });
    expect(journalWrites(store(typed), saved)).toMatchObject({ puts: [], deletes: ['page.1.1'] });
  });

  it('replaces what is carried over in one go', () => {
    const before = reopened([entry({ fence: 1, revision: 4, page: 'earlier' })]);
    const after = grant(before, { fence: 2, since: 1 });

    expect(journalWrites(before, after)).toMatchObject({
      fence: 2,
      puts: [{ fence: 2, page: 'page' }],
      deletes: ['earlier.1.4'],
    });
  });

  it('has nothing to write when nothing to remember has changed', () => {
    const state = store(type(held(), [1, 'a']));

    expect(journalWrites(state, failOnce(state))).toBeNull();
  });
});

function reduce(state: ClientState, ...events: readonly ClientEvent[]): ClientState {
  return events.reduce(reduceClient, state);
}

/** A page that holds the lease at fence 1, with nothing in its journal. */
function held(): ClientState {
  const fresh = openClient({ page: 'page', stored: { fence: 0, lastRevision: 0, entries: [] } });
  return grant(fresh, { fence: 1, since: 1 });
}

/** A page after a reload on a device that was told fence 1 and has counted nine changes. */
function reopened(entries: readonly JournalEntry[]): ClientState {
  return openClient({ page: 'page', stored: { fence: 1, lastRevision: 9, entries } });
}

function grant(
  state: ClientState,
  lease: { fence: number; since: number; saved?: readonly SavedAnswer[] },
): ClientState {
  return reduce(state, { kind: 'lease-granted', saved: [], ...lease, time: standing().time });
}

function type(state: ClientState, ...answers: readonly (readonly [number, Json])[]): ClientState {
  return reduce(state, ...answers.map(([position, response]) => ({ kind: 'changed', position, response }) as const));
}

function store(state: ClientState): ClientState {
  return reduce(state, {
    kind: 'stored',
    keys: state.journal.map(({ page, fence, revision }) => `${page}.${fence}.${revision}`),
  });
}

/** Sends what is due and answers it: by position, else applied. */
function answer(state: ClientState, outcomes: Readonly<Record<number, ServerOutcome>>, told = standing()): ClientState {
  const batch = nextBatch(state, at(0));
  if (!batch) throw new Error('nothing to send');
  const sent = { ...batch, changes: batch.changes.filter(({ position }) => outcomes[position]) };
  const keys = batch.keys.filter((_, index) => outcomes[batch.changes[index]?.position ?? 0]);
  const said = sent.changes.map(({ position }) => outcomes[position] ?? applied(noon));
  return reduce(
    state,
    { kind: 'sent', batch },
    { kind: 'answered', batch: { ...sent, keys }, outcomes: said, standing: told },
  );
}

function failOnce(state: ClientState, values: Partial<Extract<ClientEvent, { kind: 'failed' }>> = {}): ClientState {
  const batch = nextBatch(state, at(0));
  if (!batch) throw new Error('nothing to send');
  return reduce(state, { kind: 'sent', batch }, { ...failure(batch.number), ...values });
}

function failure(batch: number) {
  return { kind: 'failed', batch, trouble: 'network', at: at(0), jitter: 1, retryAfter: null } as const;
}

function applied(savedAt: typeof noon): ServerOutcome {
  return { kind: 'applied', receipt: { at: savedAt } };
}

function standing(values: Partial<Standing> = {}): Standing {
  const time = { now: noon, deadline: instant(noon + 3_600_000), sentAt: at(0), receivedAt: at(0) };
  return { fence: 1, phase: 'running', time, ...values };
}

function entry(values: Partial<JournalEntry>): JournalEntry {
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

function saved(values: Partial<SavedAnswer>): SavedAnswer {
  return { position: 1, fence: 1, revision: 1, response: 'held', at: noon, ...values };
}
