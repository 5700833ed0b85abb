import { describe, expect, it } from 'vitest';
import { batchLimit, nextBatch } from './next-batch.ts';
import {
  aFailure,
  aHeldClient,
  aReopenedClient,
  aStanding,
  anEntry,
  applied,
  noon,
  reading,
  reduceAll,
  storeAll,
  typeAnswers,
} from '../testing/a-client.ts';

describe('a batch', () => {
  it('holds the newest change of each position, oldest first, and no more than the limit', () => {
    const many = Array.from({ length: 60 }, (_, index) => [index + 1, 'x'] as const);
    const state = storeAll(typeAnswers(aHeldClient(), [1, 'old'], ...many));

    const changes = nextBatch(state, reading(0))?.changes ?? [];

    expect(changes).toHaveLength(batchLimit);
    expect(changes[0]).toMatchObject({ position: 1, revision: 2 });
  });

  it('waits while another is on its way', () => {
    const state = storeAll(typeAnswers(aHeldClient(), [1, 'a']));
    const batch = nextBatch(state, reading(0));
    if (!batch) throw new Error('expected a batch');

    expect(nextBatch(reduceAll(state, { kind: 'sent', batch }), reading(0))).toBeNull();
  });

  it('waits without a lease', () => {
    expect(nextBatch(aReopenedClient([anEntry({ fence: 1, revision: 1 })]), reading(0))).toBeNull();
  });

  it('brings its receipts even when it was given up before the answer came', () => {
    const state = storeAll(typeAnswers(aHeldClient(), [1, 'a']));
    const batch = nextBatch(state, reading(0));
    if (!batch) throw new Error('expected a batch');
    const failed = reduceAll(state, { kind: 'sent', batch }, aFailure(batch.number));

    const answered = reduceAll(failed, { kind: 'answered', batch, outcomes: [applied(noon)], standing: aStanding() });

    expect(answered.journal).toEqual([]);
  });
});
