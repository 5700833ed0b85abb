import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAnswers, type SurveyAnswer } from './check-answers.ts';
import { countShown, summariseAnswers } from './summarise-answers.ts';
import { findSurvey, type Survey, surveys } from './surveys.ts';

const survey: Survey = {
  id: 'module',
  version: 1,
  title: 'About this module',
  questions: [
    { kind: 'scale', id: 'pace', text: 'How was the pace?', low: 'Slow', high: 'Fast' },
    { kind: 'words', id: 'change', text: 'What should change?' },
  ],
};
const scale = (value: number): SurveyAnswer => ({ question: 'pace', scale: value, words: null });
const words = (text: string): SurveyAnswer => ({ question: 'change', scale: null, words: text });

describe('the surveys', () => {
  test('have each version once, and each question once in it', () => {
    const versions = surveys.map(({ id, version }) => `${id}/${version}`);

    expect(new Set(versions).size).toBe(versions.length);
    for (const { questions } of surveys) expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  });

  test.each([
    ['module', undefined, 1],
    ['module', 1, 1],
    ['module', 9, null],
    ['lunch', undefined, null],
  ])('are found by id %s and version %s', (id, version, expected) => {
    expect(findSurvey(id, version)?.version ?? null).toBe(expected);
  });
});

describe('answers', () => {
  test.each<[string, SurveyAnswer[], number]>([
    ['may leave questions out', [scale(3)], 0],
    ['may not leave out everything', [], 1],
    ['fit a scale from 1', [scale(0)], 1],
    ['fit a scale to 5', [scale(6)], 1],
    ['are whole on a scale', [scale(2.5)], 1],
    ['need words where words are asked', [{ question: 'change', scale: 3, words: null }], 1],
    ['need a number where a number is asked', [{ question: 'pace', scale: null, words: 'fine' }], 1],
    ['are not empty', [words('')], 1],
    ['end at 2,000 characters', [words('x'.repeat(2001))], 1],
    ['come once a question', [scale(3), scale(4)], 1],
    ['belong to a question', [{ question: 'lunch', scale: 3, words: null }], 1],
  ])('%s', (_title, answers, faults) => {
    expect(checkAnswers(survey, answers)).toHaveLength(faults);
  });
});

describe('what is shown', () => {
  test.each([
    [0, 0],
    [4, 0],
    [5, 5],
    [9, 5],
    [10, 10],
  ])('of %i answers is %i', (given, shown) => {
    expect(countShown(given)).toBe(shown);
  });

  test('never changes by fewer than five answers', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 1, max: 4 }), (given, more) => {
        const change = countShown(given + more) - countShown(given);

        expect([0, 5]).toContain(change);
      }),
    );
  });

  test('counts every answer once and says nothing of the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5 }), (values) => {
        const answers = values.map(scale);

        const summary = summariseAnswers(survey, answers);

        expect(summary).toEqual(summariseAnswers(survey, answers.toReversed()));
        const [pace] = summary;
        expect(pace?.kind === 'scale' && pace.counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
      }),
    );
  });

  test('lists words by alphabet', () => {
    const summary = summariseAnswers(survey, [words('zebra'), words('apple'), scale(1)]);

    expect(summary[1]).toMatchObject({ words: ['apple', 'zebra'] });
  });
});
