import { describe, expect, it } from 'vitest';
import { aProgramme } from '../testing/a-programme.ts';
import { aQuestion } from '../testing/a-question.ts';
import { aFigure, aLecture, aTopic, quizOf, topicFolder } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';

const quizWith = (count: number) =>
  quizOf(...Array.from({ length: count }, (_, index) => aQuestion({ id: `quiz-1.1-${index + 1}` })));
const messages = (files: Readonly<Record<string, unknown>>) =>
  findProblems('topic-complete', files).map(({ message }) => message);

describe('topic-complete', () => {
  it('accepts a topic with topic.yaml and three quiz questions', () => {
    expect(messages({ ...aTopic(), ...quizWith(3) })).toEqual([]);
  });

  it('refuses two quiz questions', () => {
    expect(messages({ ...aTopic(), ...quizWith(2) })).toEqual(['the quiz of 1.1-some-topic has 2 questions; 3 are needed']);
  });

  it('asks more of a topic that says it is complete', () => {
    expect(messages({ ...aTopic({ complete: true }), ...quizWith(8) })).toEqual([
      '1.1-some-topic has no lecture.md',
      '1.1-some-topic has no reading.md',
      '1.1-some-topic has no discussion.yaml',
      '1.1-some-topic has no resources.yaml',
      '1.1-some-topic has no `reviewBy`',
      '1.1-some-topic has no figure',
      'the quiz of 1.1-some-topic has 8 questions; 9 are needed',
    ]);
  });

  it('accepts a complete topic with all its parts', () => {
    const parts = {
      [`${topicFolder}/reading.md`]: 'Words.',
      [`${topicFolder}/discussion.yaml`]: '{}',
      [`${topicFolder}/resources.yaml`]: '{}',
    };

    expect(messages({ ...aTopic({ complete: true, reviewBy: '2027-05-21' }), ...quizWith(9), ...aLecture(), ...aFigure(), ...parts })).toEqual([]);
  });

  it('names every topic of the programme that has no folder', () => {
    const found = messages({ ...aProgramme(), ...aTopic(), ...quizWith(3) });

    expect(found).toHaveLength(35);
    expect(found[0]).toBe('topic 1.2 "Topic 1.2" has no folder');
  });
});
