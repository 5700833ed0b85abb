import { describe, expect, it } from 'vitest';
import { aQuestion, optionsOf } from '../testing/a-question.ts';
import { quizOf } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';
import { misconceptionsOf } from '../testing/library-files.ts';

const naming = (place: number, misconception: string) =>
  quizOf(
    aQuestion({
      options: optionsOf('one', 'two', 'three', 'four').map((option, index) => (index === place ? { ...option, misconception } : option)),
    }),
  );

describe('unknown-misconception', () => {
  it('accepts a wrong option that names a misconception of the library', () => {
    expect(findProblems('unknown-misconception', { ...naming(1, 'a-belief'), ...misconceptionsOf(['a-belief']) })).toEqual([]);
  });

  it('refuses one that the library does not have', () => {
    expect(findProblems('unknown-misconception', { ...naming(1, 'a-belief'), ...misconceptionsOf(['other']) })).toMatchObject([
      { message: 'no misconception has the slug `a-belief`' },
    ]);
  });

  it('refuses a key that names one', () => {
    expect(findProblems('unknown-misconception', { ...naming(0, 'a-belief'), ...misconceptionsOf(['a-belief']) })).toMatchObject([
      { message: 'the key of quiz-1.1-1 names a misconception' },
    ]);
  });
});
