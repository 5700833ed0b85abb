import { describe, expect, it } from 'vitest';
import { aQuestion } from '../testing/a-question.ts';
import { quizOf } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';

const withSteps = (...texts: readonly string[]) => {
  const { options: _options, ...question } = aQuestion({ kind: 'ordering' });
  const steps = texts.map((text) => ({ text, rationale: `It stands where it stands because of ${text}.` }));
  return quizOf({ ...question, steps });
};

describe('step-words', () => {
  it('accepts steps that say what is done', () => {
    expect(findProblems('step-words', withSteps('Isolate it', 'Record it', 'Review it'))).toEqual([]);
  });

  it.each(['First isolate it', 'Then isolate it', 'Finally, isolate it', '2. Isolate it'])('refuses "%s"', (text) => {
    expect(findProblems('step-words', withSteps(text, 'Record it', 'Review it'))).toHaveLength(1);
  });
});
