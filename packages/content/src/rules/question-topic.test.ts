import { describe, expect, it } from 'vitest';
import { aProgramme } from '../testing/a-programme.ts';
import { aQuestion } from '../testing/a-question.ts';
import { aSet, bankOf, drafted, quizOf, topicFolder } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';

const find = (files: Readonly<Record<string, unknown>>) => findProblems('question-topic', { ...aProgramme(), ...files });

describe('question-topic', () => {
  it('accepts questions of the domain, quiz and set of their topic', () => {
    expect(find({ ...quizOf(aQuestion()), ...aSet(), ...bankOf(aQuestion({ id: 'd1-01' })) })).toEqual([]);
  });

  it.each([
    ['the domain of another topic', bankOf(aQuestion({ id: 'd2-01', domain: 2 })), 'belongs to domain 1'],
    ['a topic of another quiz', quizOf(aQuestion({ topic: '1.2' })), 'stands in the quiz of another'],
    ['a topic that its set does not list', aSet({ topics: ['1.2'] }), 'which set-01 does not list'],
  ])('refuses %s', (_, files, message) => {
    expect(find(files)[0]?.message).toContain(message);
  });

  it('refuses a quiz that says another topic than its folder', () => {
    const quiz = { topic: '1.2', questions: [aQuestion()], provenance: drafted };

    expect(find({ [`${topicFolder}/quiz.yaml`]: quiz })).toHaveLength(1);
  });
});
