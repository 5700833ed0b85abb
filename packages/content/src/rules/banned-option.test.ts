import { describe, expect, it } from 'vitest';
import { aQuestion, optionsOf } from '../testing/a-question.ts';
import { quizOf } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';

const withLast = (text: string) => quizOf(aQuestion({ options: optionsOf('One', 'Two', 'Three', text) }));

describe('banned-option', () => {
  it.each(['All of the above', 'None of these', 'Both A and B', 'neither of the above', 'Option 2 with a patch'])(
    'refuses "%s"',
    (text) => {
      expect(findProblems('banned-option', withLast(text))).toMatchObject([{ severity: 'error' }]);
    },
  );

  it.each([
    'Check all of the gateways on the ward',
    'Both the maker and the hospital are told',
    'Class B and C software is listed apart',
    'None of the pumps is updated tonight',
  ])('accepts "%s"', (text) => {
    expect(findProblems('banned-option', withLast(text))).toEqual([]);
  });
});
