import { describe, expect, it } from 'vitest';
import { aQuestion, optionsOf } from '../testing/a-question.ts';
import { quizOf } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';

const withRationale = (rationale: string) =>
  quizOf(
    aQuestion({
      options: optionsOf('One', 'Two', 'Three', 'Four').map((option, index) => (index > 1 ? { ...option, rationale } : option)),
    }),
  );

describe('rationale', () => {
  it('accepts a reason of its own for every option', () => {
    expect(findProblems('rationale', quizOf(aQuestion()))).toEqual([]);
  });

  it('refuses a reason that explains nothing', () => {
    expect(findProblems('rationale', withRationale('Wrong.'))).toHaveLength(2);
  });

  it('refuses the same reason twice', () => {
    const problems = findProblems('rationale', withRationale('Mistakes a wire for a wall.'));

    expect(problems).toMatchObject([{ message: 'the rationale of option 4 of quiz-1.1-1 is the same as that of another option' }]);
  });
});
