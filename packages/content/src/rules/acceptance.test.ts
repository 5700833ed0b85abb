import { describe, expect, it } from 'vitest';
import { aQuestion } from '../testing/a-question.ts';
import { aSet, drafted, topicFolder } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';

const accepted = { ...drafted, accepted: { by: 'A. Person', on: '2026-11-21' } };
const bankFile = (status: string, provenance: unknown) => ({
  'bank/questions/d1-01.yaml': { ...aQuestion({ id: 'd1-01', status }), provenance },
});

describe('acceptance', () => {
  it.each(['draft', 'ready-for-review'])('accepts a question that is %s without a person', (status) => {
    expect(findProblems('acceptance', bankFile(status, drafted))).toEqual([]);
  });

  it.each(['approved', 'live'])('refuses a question that is %s before a person accepted it', (status) => {
    expect(findProblems('acceptance', bankFile(status, drafted))).toMatchObject([{ severity: 'error' }]);
    expect(findProblems('acceptance', bankFile(status, accepted))).toEqual([]);
  });

  it('looks at quizzes and sets as well', () => {
    const quiz = { topic: '1.1', questions: [aQuestion({ status: 'live' })], provenance: drafted };
    const files = { [`${topicFolder}/quiz.yaml`]: quiz, ...aSet({ status: 'live' }) };

    const messages = findProblems('acceptance', files).map(({ message }) => message);

    expect(messages).toEqual(['set-01 is live, but nobody has accepted it', 'quiz-1.1-1 is live, but nobody has accepted it']);
  });
});
