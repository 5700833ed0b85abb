import { expect, test } from 'vitest';
import { tallyChoices } from './tally-choices.ts';

const record = { isBegun: true, choices: [{ step: 'first', decision: 'a', isRead: true }] };
const mine = { role: 'product', step: 'first', decision: 'b', count: 3 };
const elsewhere = { role: 'product', step: 'right', decision: 'a', count: 3 };

test('says nothing about others while fewer than five have played', () => {
  expect(tallyChoices({ record, others: { people: 4, counts: [mine] } })).toEqual({
    kind: 'too-few',
    people: 4,
    needed: 5,
  });
});

test('counts from the fifth person on, at the steps of this play only', () => {
  expect(tallyChoices({ record, others: { people: 5, counts: [mine, elsewhere] } })).toEqual({
    kind: 'counts',
    people: 5,
    counts: [mine],
  });
});
