import { describe, expect, it } from 'vitest';
import { aBlueprint, aProgramme, aRehearsal } from '../testing/a-programme.ts';
import { findProblems } from '../testing/find-problems.ts';

describe('programme-sums', () => {
  it('accepts a programme whose numbers add up', () => {
    expect(findProblems('programme-sums', aProgramme())).toEqual([]);
  });

  it.each([
    ['a quiz of 13', { moduleQuiz: { questions: 13, perTopic: 2, passMark: '7/10', tries: 'any-number' } }, 'six times'],
    ['more sets than questions', { examination: aBlueprint({ sets: { count: 8 } }) }, 'no room for 8'],
    ['a domain twice', { rehearsal: aRehearsal([1, 1]) }, 'listed twice'],
    ['a repeated domain', { domains: [1, 2, 3, 4, 5, 5].map((number) => ({ number, title: 'D' })) }, 'domains are not'],
  ])('refuses %s', (_, overrides, message) => {
    const problems = findProblems('programme-sums', aProgramme(overrides));

    expect(problems).toMatchObject([{ severity: 'error', file: 'programme.yaml' }]);
    expect(problems[0]?.message).toContain(message);
  });
});
