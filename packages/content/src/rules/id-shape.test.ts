import { describe, expect, it } from 'vitest';
import { aQuestion } from '../testing/a-question.ts';
import { aSet, bankOf, drafted, quizOf } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';

describe('id-shape', () => {
  it('accepts ids that follow their place', () => {
    const files = { ...bankOf(aQuestion({ id: 'd1-01' })), ...quizOf(aQuestion()), ...aSet() };

    expect(findProblems('id-shape', files)).toEqual([]);
  });

  it.each([
    ['another domain', bankOf(aQuestion({ id: 'd2-01' }))],
    ['another topic', quizOf(aQuestion({ id: 'quiz-1.2-1' }))],
    ['another file', { 'bank/questions/d1-02.yaml': { ...aQuestion({ id: 'd1-01' }), provenance: drafted } }],
    ['another set', aSet({ id: 'set-02' })],
  ])('refuses an id of %s', (_, files) => {
    expect(findProblems('id-shape', files)).not.toEqual([]);
  });
});
