import type { SbomAnswer } from '@cmdsp/labs/public';
import { expect, test } from 'vitest';
import { toggleMatch } from './toggle-match.ts';

const empty: SbomAnswer = { repairs: [], matches: [], statements: [], ranking: [], plan: [] };
const match = { advisory: 'f-1', component: 'c-1' };
const other = { advisory: 'f-1', component: 'c-2' };

test('a match takes the last place of the order, once for each advisory', () => {
  const answer = toggleMatch(toggleMatch({ ...empty, ranking: ['f-0'] }, match), other);

  expect(answer.ranking).toEqual(['f-0', 'f-1']);
  expect(answer.matches).toEqual([match, other]);
});

test('the last match of an advisory taken back takes statement, place and plan along', () => {
  const full: SbomAnswer = {
    ...empty,
    matches: [match],
    ranking: ['f-1'],
    statements: [{ advisory: 'f-1', status: 'fixed', justification: null, action: null }],
    plan: [{ advisory: 'f-1', window: 'w-1', control: null, expiresOnDay: null }],
  };

  expect(toggleMatch(full, match)).toEqual(empty);
});

test('what is said stays while another component still matches', () => {
  const answer = toggleMatch({ ...empty, matches: [match, other], ranking: ['f-1'] }, match);

  expect(answer).toEqual({ ...empty, matches: [other], ranking: ['f-1'] });
});
