import { describe, expect, it } from 'vitest';
import type { SavedAnswer } from './client-event.ts';
import type { JournalEntry } from './journal.ts';
import { nextBatch } from './next-batch.ts';
import {
  aHeldClient,
  aReopenedClient,
  aSavedAnswer,
  aStanding,
  anEntry,
  answerBatch,
  grant,
  reading,
  storeAll,
  typeAnswers,
} from '../testing/a-client.ts';

describe('a lease', () => {
  it('carries over what a reload left unsent', () => {
    const state = grant(aReopenedClient([anEntry({ fence: 1, revision: 4, position: 2, response: 'mine' })]), {
      fence: 2,
      since: 1,
    });

    expect(nextBatch(storeAll(state), reading(0))?.changes).toEqual([
      { position: 2, fence: 2, revision: 10, response: 'mine' },
    ]);
    expect(state.answers.get(2)).toBe('mine');
  });

  it('carries over what was typed while it was being asked for, also across lost answers', () => {
    const typed = typeAnswers(aReopenedClient([]), [2, 'typed']);

    const state = grant(typed, { fence: 4, since: 1 });

    expect(nextBatch(storeAll(state), reading(0))?.changes).toEqual([
      { position: 2, fence: 4, revision: 11, response: 'typed' },
    ]);
  });

  it.each<[string, Partial<JournalEntry>, { since: number; saved?: readonly SavedAnswer[] }]>([
    ['when another device has written since', {}, { since: 2 }],
    ['of a lease before the last', { fence: 0 }, { since: 1 }],
    ['when the server holds something newer there', {}, { since: 1, saved: [aSavedAnswer({ revision: 5 })] }],
    ['that the server holds already', {}, { since: 1, saved: [aSavedAnswer({ revision: 4 })] }],
  ])('does not carry over a change %s, but sends it as it is', (_, values, lease) => {
    const state = grant(aReopenedClient([anEntry({ fence: 1, revision: 4, ...values })]), {
      fence: 2,
      saved: [],
      ...lease,
    });

    expect(state.journal).toMatchObject([{ revision: 4, fence: values.fence ?? 1 }]);
    expect(nextBatch(state, reading(0))?.changes).toMatchObject([{ revision: 4 }]);
  });

  it('restores what the server holds, below what is still unsent', () => {
    const state = grant(aReopenedClient([anEntry({ fence: 1, revision: 4, position: 2, response: 'mine' })]), {
      fence: 2,
      since: 1,
      saved: [
        aSavedAnswer({ position: 1, revision: 1, response: 'held' }),
        aSavedAnswer({ position: 2, revision: 1, response: 'old' }),
      ],
    });

    expect([...state.answers]).toEqual([
      [1, 'held'],
      [2, 'mine'],
    ]);
  });

  it('that was overtaken by a newer one is ignored', () => {
    const state = grant(aHeldClient(), { fence: 5, since: 1 });

    expect(grant(state, { fence: 4, since: 1 })).toBe(state);
  });

  it('is lost when the server names a higher fence; unsent changes become evidence, not answers', () => {
    const typed = storeAll(typeAnswers(aHeldClient(), [1, 'a']));
    const lost = answerBatch(typed, { 1: { kind: 'stale-fence' } }, aStanding({ fence: 2 }));

    expect(lost.access).toBe('lost');
    expect(lost.journal).toMatchObject([{ response: 'a', status: 'kept-as-evidence' }]);
    expect(grant(lost, { fence: 3, since: 3 }).answers.get(1)).toBeUndefined();
  });

  it('taken back later brings nothing back that was refused meanwhile', () => {
    const typed = storeAll(typeAnswers(aHeldClient(), [1, 'old'], [1, 'new']));
    const lost = answerBatch(typed, { 1: { kind: 'stale-fence' } }, aStanding({ fence: 2 }));

    const back = grant(lost, { fence: 3, since: 1 });

    expect(back.journal.filter(({ fence }) => fence === 3)).toEqual([]);
  });
});
