import { describe, expect, it } from 'vitest';
import { journalWrites } from './journal-writes.ts';
import {
  aHeldClient,
  aReopenedClient,
  anEntry,
  answerBatch,
  applied,
  failOnce,
  grant,
  noon,
  storeAll,
  typeAnswers,
} from '../testing/a-client.ts';

describe('journalWrites', () => {
  it('puts what is new and deletes what has its receipt', () => {
    const before = aHeldClient();
    const typed = typeAnswers(before, [1, 'a']);
    const saved = answerBatch(storeAll(typed), { 1: applied(noon) });

    expect(journalWrites(before, typed)).toMatchObject({ puts: [{ response: 'a' }], deletes: [], lastRevision: 1 });
    expect(journalWrites(storeAll(typed), saved)).toMatchObject({ puts: [], deletes: ['page.1.1'] });
  });

  it('replaces what is carried over in one go', () => {
    const before = aReopenedClient([anEntry({ fence: 1, revision: 4, page: 'earlier' })]);
    const after = grant(before, { fence: 2, since: 1 });

    expect(journalWrites(before, after)).toMatchObject({
      fence: 2,
      puts: [{ fence: 2, page: 'page' }],
      deletes: ['earlier.1.4'],
    });
  });

  it('has nothing to write when nothing to remember has changed', () => {
    const state = storeAll(typeAnswers(aHeldClient(), [1, 'a']));

    expect(journalWrites(state, failOnce(state))).toBeNull();
  });
});
