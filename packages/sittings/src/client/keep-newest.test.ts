import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aHeldClient, anEntry, aReopenedClient, reading, storeAll, typeAnswers } from '../testing/a-client.ts';
import { journalKey } from './journal.ts';
import { keepNewest } from './keep-newest.ts';
import { nextBatch } from './next-batch.ts';

describe('keepNewest', () => {
  it('keeps one change of a place, the newest', () => {
    const state = keepNewest(typeAnswers(aHeldClient(), [1, 'a'], [1, 'ab'], [1, 'abc']), []);

    expect(state.journal.map(({ response }) => response)).toEqual(['abc']);
    expect(state.answers.get(1)).toBe('abc');
  });

  it('keeps what is on its way, so that its receipt is heard', () => {
    const typed = typeAnswers(aHeldClient(), [1, 'a'], [1, 'ab'], [1, 'abc']);
    const [first] = typed.journal;

    const state = keepNewest(typed, first === undefined ? [] : [journalKey(first)]);

    expect(state.journal.map(({ response }) => response)).toEqual(['a', 'abc']);
  });

  it('forgets a refused change once something newer is written, and never what the server keeps as evidence', () => {
    const state = aReopenedClient([
      anEntry({ page: 'this page', revision: 1, status: 'refused' }),
      anEntry({ page: 'this page', revision: 2, status: 'kept-as-evidence' }),
      anEntry({ page: 'this page', revision: 3 }),
    ]);
    const own = { ...state, page: 'this page' };

    expect(keepNewest(own, []).journal.map(({ revision }) => revision)).toEqual([2, 3]);
  });

  it('leaves other pages and other leases alone', () => {
    const state = aReopenedClient([
      anEntry({ page: 'another page', revision: 1 }),
      anEntry({ page: 'this page', fence: 1, revision: 2 }),
      anEntry({ page: 'this page', fence: 2, revision: 3 }),
    ]);

    expect(keepNewest({ ...state, page: 'this page' }, []).journal).toHaveLength(3);
  });

  it('changes nothing of what would be sent', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.string()), { minLength: 1 }), (typed) => {
        const all = storeAll(typeAnswers(aHeldClient(), ...typed));

        expect(nextBatch(keepNewest(all, []), reading(0))?.changes).toEqual(nextBatch(all, reading(0))?.changes);
      }),
    );
  });
});
