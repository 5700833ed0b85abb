import type { AuthoredQuestion } from '@cmdsp/questions';
import { describe, expect, it } from 'vitest';
import { hashQuestion } from '../../learning/hash-question.ts';
import { aQuizQuestion } from '../../testing/a-catalogue.ts';
import { findHeldBeliefs, type LatestAnswer } from './find-held-beliefs.ts';

const question = aQuizQuestion('quiz-1.1-1', '1.1');
const other = aQuizQuestion('quiz-1.1-2', '1.1');
const questions = new Map([question, other].map((one) => [one.id, one]));

function anAnswer(to: AuthoredQuestion, option: string, at = '2026-11-21T10:00:00Z'): LatestAnswer {
  return {
    questionId: to.id,
    questionHash: hashQuestion(to),
    response: { kind: 'single', option },
    answeredAt: new Date(at),
  };
}

describe('findHeldBeliefs', () => {
  it('finds the belief behind a wrong option', () => {
    const held = findHeldBeliefs({ answers: [anAnswer(question, 'o2')], questions });

    expect(held).toEqual([{ slug: 'belief-1-1', answers: 1, answeredAt: new Date('2026-11-21T10:00:00Z') }]);
  });

  it.each([
    ['the right option', 'o1'],
    ['a wrong option that names no belief', 'o3'],
  ])('finds nothing behind %s', (_, option) => {
    expect(findHeldBeliefs({ answers: [anAnswer(question, option)], questions })).toEqual([]);
  });

  it('counts the answers that point at one belief and keeps the newest time', () => {
    const answers = [anAnswer(question, 'o2', '2026-11-20T10:00:00Z'), anAnswer(other, 'o2', '2026-11-19T10:00:00Z')];

    expect(findHeldBeliefs({ answers, questions })).toEqual([
      { slug: 'belief-1-1', answers: 2, answeredAt: new Date('2026-11-20T10:00:00Z') },
    ]);
  });

  it('says nothing of a question that has changed or gone since', () => {
    const changed = new Map([[question.id, { ...question, stem: 'Another stem?' }]]);

    expect(findHeldBeliefs({ answers: [anAnswer(question, 'o2')], questions: changed })).toEqual([]);
    expect(findHeldBeliefs({ answers: [anAnswer(question, 'o2')], questions: new Map() })).toEqual([]);
  });

  it('takes of several chosen options only the wrong ones', () => {
    const choose: AuthoredQuestion = {
      ...question,
      kind: 'choose',
      choose: 2,
      options: [0, 1, 2, 3, 4].map((index) => ({
        text: `Option ${index}`,
        rationale: 'Reason',
        ...(index < 2 ? { correct: true as const } : { misconception: `belief-${index}` }),
      })),
    };
    const answer = { ...anAnswer(choose, ''), response: { kind: 'choose' as const, options: ['o1', 'o4'] } };

    const held = findHeldBeliefs({ answers: [answer], questions: new Map([[choose.id, choose]]) });

    expect(held.map(({ slug }) => slug)).toEqual(['belief-3']);
  });
});
