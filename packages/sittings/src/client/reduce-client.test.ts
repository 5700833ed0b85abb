import { seconds } from '@cmdsp/primitives';
import { describe, expect, it } from 'vitest';
import { nextBatch } from './next-batch.ts';
import { isReadyToSubmit, mayAnswer, mayForget } from './readiness.ts';
import { saveState } from './save-state.ts';
import {
  aHeldClient,
  aStanding,
  answerBatch,
  applied,
  failOnce,
  noon,
  reading,
  reduceAll,
  storeAll,
  typeAnswers,
} from '../testing/a-client.ts';

describe('a change', () => {
  it('is shown and journaled at once, and sent only when the device has written it down', () => {
    const typed = reduceAll(aHeldClient(), { kind: 'changed', position: 3, response: 'a' });

    expect(typed.answers.get(3)).toBe('a');
    expect(nextBatch(typed, reading(0))).toBeNull();
    expect(nextBatch(storeAll(typed), reading(0))?.changes).toEqual([
      { position: 3, fence: 1, revision: 1, response: 'a' },
    ]);
  });

  it('is sent without being written down when the device cannot', () => {
    const typed = reduceAll(aHeldClient(), { kind: 'changed', position: 3, response: 'a' }, { kind: 'store-failed' });

    expect(nextBatch(typed, reading(0))?.changes).toHaveLength(1);
  });

  // beyond.md, trap 1
  it('leaves the journal by its receipt, together with the older ones that it covers', () => {
    const typed = storeAll(typeAnswers(aHeldClient(), [1, 'a'], [1, 'b'], [2, 'c']));

    const saved = answerBatch(typed, { 1: applied(noon) });

    expect(saved.journal.map(({ position, response }) => [position, response])).toEqual([[2, 'c']]);
  });

  it('typed while the older one was on its way stays until its own receipt', () => {
    const typed = storeAll(typeAnswers(aHeldClient(), [1, 'a']));
    const batch = nextBatch(typed, reading(0));
    if (!batch) throw new Error('expected a batch');
    const sent = reduceAll(typed, { kind: 'sent', batch }, { kind: 'changed', position: 1, response: 'b' });

    const saved = reduceAll(sent, { kind: 'answered', batch, outcomes: [applied(noon)], standing: aStanding() });

    expect(saved.journal.map(({ response }) => response)).toEqual(['b']);
    expect(saveState(saved).kind).toBe('saving');
  });

  it.each(['too-late', 'terminal', 'unknown-position', 'invalid-response', 'not-started'] as const)(
    'that is %s is kept, and not sent again',
    (kind) => {
      const refused = answerBatch(storeAll(typeAnswers(aHeldClient(), [1, 'a'])), { 1: { kind } });

      expect(refused.journal).toMatchObject([{ response: 'a', status: 'refused' }]);
      expect(nextBatch(refused, reading(0))).toBeNull();
      expect(mayForget({ ...refused, access: 'ended' })).toBe(false);
    },
  );

  it.each(['lost', 'ended'] as const)('is not taken when access is %s', (access) => {
    const state = { ...aHeldClient(), access };

    expect(reduceAll(state, { kind: 'changed', position: 1, response: 'a' })).toBe(state);
    expect(mayAnswer(state)).toBe(false);
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
    let state = storeAll(typeAnswers(aHeldClient(), [1, 'a']));
    for (let count = 0; count < failures; count += 1)
      state = failOnce({ ...state, trouble: state.trouble && { ...state.trouble, retryAt: reading(0) } });

    expect(nextBatch(state, reading(delay - 1))).toBeNull();
    expect(nextBatch(state, reading(delay))?.changes).toHaveLength(1);
  });

  it('spreads the room by jitter and obeys the server', () => {
    const early = failOnce(storeAll(typeAnswers(aHeldClient(), [1, 'a'])), { jitter: 0 });
    const told = failOnce(storeAll(typeAnswers(aHeldClient(), [1, 'a'])), { retryAfter: seconds(20) });

    expect(early.trouble?.retryAt).toBe(250);
    expect(told.trouble?.retryAt).toBe(20_000);
  });

  it('is forgotten when the network comes back', () => {
    const state = reduceAll(failOnce(storeAll(typeAnswers(aHeldClient(), [1, 'a']))), { kind: 'retry-now' });

    expect(nextBatch(state, reading(0))?.changes).toHaveLength(1);
  });
});

describe('the end', () => {
  it('is noticed from any word of the server and locks the page', () => {
    const ended = reduceAll(aHeldClient(), { kind: 'heard', standing: aStanding({ phase: 'expired' }) });

    expect(ended).toMatchObject({ access: 'ended', ending: 'expired' });
  });

  // beyond.md, trap 2
  it('does not stop the page from sending what still waits', () => {
    const ended = reduceAll(storeAll(typeAnswers(aHeldClient(), [1, 'a'])), { kind: 'ended', ending: 'expired' });

    expect(nextBatch(ended, reading(0))?.changes).toHaveLength(1);
    expect(mayForget(ended)).toBe(false);
  });

  it('lets the device forget once everything is acknowledged', () => {
    const done = reduceAll(answerBatch(storeAll(typeAnswers(aHeldClient(), [1, 'a'])), { 1: applied(noon) }), {
      kind: 'ended',
      ending: 'submitted',
    });

    expect(mayForget(done)).toBe(true);
  });

  it('may be asked for by submitting when nothing waits', () => {
    const typed = storeAll(typeAnswers(aHeldClient(), [1, 'a']));

    expect(isReadyToSubmit(typed)).toBe(false);
    expect(isReadyToSubmit(answerBatch(typed, { 1: applied(noon) }))).toBe(true);
  });
});
