import { describe, expect, it } from 'vitest';
import { aQuestion } from '../testing/a-question.ts';
import { quizOf } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';

function aKind(values: Readonly<Record<string, unknown>>) {
  const { options: _options, ...question } = aQuestion();
  return quizOf({ ...question, ...values });
}

const matching = (...matches: readonly string[]) =>
  aKind({
    kind: 'matching',
    pairs: matches.map((match, index) => ({ premise: `Premise ${index}`, match, rationale: `Reason ${index} of this match.` })),
    leftOver: ['P', 'Q'].map((text) => ({ text, rationale: `Nothing here goes with ${text}.` })),
  });

const numeric = (answer: string, tolerance: string) =>
  aKind({ kind: 'numeric', unit: 'mg', answer, tolerance, rationale: 'It follows from the rate and the dose.' });

describe('fair-guess', () => {
  it.each([
    ['options that each serve once', matching('A', 'B', 'C')],
    ['an option that serves half of the premises', matching('A', 'A', 'B', 'C')],
    ['a tolerance of a tenth', numeric('10', '1')],
    ['an exact number', numeric('1/3', '0')],
  ])('accepts %s', (_, files) => {
    expect(findProblems('fair-guess', files)).toEqual([]);
  });

  it.each([
    ['an option that serves most premises', matching('A', 'A', 'B')],
    ['a wide tolerance', numeric('10', '1.5')],
  ])('warns of %s', (_, files) => {
    expect(findProblems('fair-guess', files)).toMatchObject([{ severity: 'warning' }]);
  });
});
