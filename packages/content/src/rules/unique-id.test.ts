import { describe, expect, it } from 'vitest';
import { aQuestion } from '../testing/a-question.ts';
import { aGlossary, quizOf } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';
import { misconceptionsOf } from '../testing/library-files.ts';

describe('unique-id', () => {
  it('accepts ids and slugs that differ', () => {
    const files = { ...quizOf(aQuestion({ id: 'quiz-1.1-1' }), aQuestion({ id: 'quiz-1.1-2' })), ...aGlossary('a', 'b') };

    expect(findProblems('unique-id', files)).toEqual([]);
  });

  it('refuses an id that is taken and says by what', () => {
    const problems = findProblems('unique-id', quizOf(aQuestion(), aQuestion()));

    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/^`quiz-1\.1-1` is taken already \(topics\/.*quiz\.yaml:\d+\)$/);
  });

  it('refuses a slug that is taken', () => {
    expect(findProblems('unique-id', aGlossary('sbom', 'sbom'))).toHaveLength(1);
  });

  it('refuses a misconception that is taken', () => {
    expect(findProblems('unique-id', misconceptionsOf(['a-belief', 'a-belief']))).toHaveLength(1);
  });
});
