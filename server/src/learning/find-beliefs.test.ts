import type { AuthoredQuestion } from '@cmdsp/questions';
import { describe, expect, it } from 'vitest';
import { hashQuestion } from './hash-question.ts';
import { aQuizQuestion } from '../testing/a-catalogue.ts';
import { type AnswerPlace, findBeliefs, type GivenAnswer } from './find-beliefs.ts';

// The test catalogue's first option (o1) is the key, its second (o2) names the belief of the topic.

const question = aQuizQuestion('quiz-1.1-1', '1.1');
const other = aQuizQuestion('quiz-1.1-2', '1.1');
const diagnostic = aQuizQuestion('diag-d1-1', '1.1');
const elsewhere = aQuizQuestion('quiz-1.2-1', '1.2');
const questions = new Map([question, other, diagnostic, elsewhere].map((one) => [one.id, one]));
const practice: AnswerPlace = { kind: 'practice' };
const run: AnswerPlace = { kind: 'diagnostic', runId: 'r1' };

function anAnswer(
  to: AuthoredQuestion,
  option: string,
  given: { day?: number; place?: AnswerPlace } = {},
): GivenAnswer {
  const { day = 10, place = practice } = given;
  return {
    questionId: to.id,
    questionHash: hashQuestion(to),
    response: { kind: 'single', option },
    answeredAt: new Date(Date.UTC(2026, 10, day)),
    place,
  };
}

function find(answers: readonly GivenAnswer[]) {
  const { held, cleared } = findBeliefs({ answers, questions });
  return {
    held: held.map(({ slug, seen }) => [slug, ...seen.map((sign) => `${sign.question.id} ${sign.at.getUTCDate()}`)]),
    cleared: cleared.map(({ slug, clearedBy }) => [slug, `${clearedBy.question.id} ${clearedBy.at.getUTCDate()}`]),
  };
}

describe('findBeliefs', () => {
  it('finds the belief behind a wrong option, and where it was seen', () => {
    const { held } = findBeliefs({ answers: [anAnswer(question, 'o2', { place: run })], questions });

    expect(held).toEqual([
      { slug: 'belief-1-1', seen: [{ question, at: new Date(Date.UTC(2026, 10, 10)), place: run }] },
    ]);
  });

  it.each([
    ['the right option', 'o1'],
    ['a wrong option that names no belief', 'o3'],
  ])('finds nothing behind %s', (_, option) => {
    expect(find([anAnswer(question, option)])).toEqual({ held: [], cleared: [] });
  });

  it('lists the answers that point at one belief, one for each question, newest first', () => {
    const answers = [
      anAnswer(other, 'o2', { day: 9 }),
      anAnswer(question, 'o2', { day: 8 }),
      anAnswer(question, 'o2', { day: 10 }),
    ];

    expect(find(answers).held).toEqual([['belief-1-1', 'quiz-1.1-1 10', 'quiz-1.1-2 9']]);
  });

  it('lists the belief that was seen last first', () => {
    const answers = [anAnswer(question, 'o2', { day: 3 }), anAnswer(elsewhere, 'o2', { day: 4 })];

    expect(find(answers).held.map(([slug]) => slug)).toEqual(['belief-1-2', 'belief-1-1']);
  });

  it('holds a belief cleared by a later right answer to the same question', () => {
    const answers = [anAnswer(question, 'o2', { day: 10 }), anAnswer(question, 'o1', { day: 11 })];

    expect(find(answers)).toEqual({ held: [], cleared: [['belief-1-1', 'quiz-1.1-1 11']] });
  });

  it.each([
    ['an earlier right answer', anAnswer(question, 'o1', { day: 9 })],
    ['a right answer of the same moment', anAnswer(question, 'o1', { day: 10 })],
    ['another wrong answer', anAnswer(question, 'o3', { day: 11 })],
    ['a right answer to another question', anAnswer(other, 'o1', { day: 11 })],
    ['a right answer about another belief', anAnswer(elsewhere, 'o1', { day: 11 })],
  ])('does not hold it cleared by %s', (_, answer) => {
    const { held, cleared } = find([anAnswer(question, 'o2', { day: 10 }), answer]);

    expect(held).toEqual([['belief-1-1', 'quiz-1.1-1 10']]);
    expect(cleared).toEqual([]);
  });

  it('holds it again when it is seen again', () => {
    const answers = [10, 11, 12].map((day) => anAnswer(question, day === 11 ? 'o1' : 'o2', { day }));

    expect(find(answers)).toEqual({ held: [['belief-1-1', 'quiz-1.1-1 12']], cleared: [] });
  });

  it('takes what the diagnostic showed for cleared by any question that could show it', () => {
    const seen = anAnswer(diagnostic, 'o2', { day: 10, place: run });

    expect(find([seen, anAnswer(other, 'o1', { day: 11 })]).cleared).toEqual([['belief-1-1', 'quiz-1.1-2 11']]);
    expect(find([seen, anAnswer(other, 'o1', { day: 9 })]).held).toHaveLength(1);
    expect(find([seen, anAnswer(elsewhere, 'o1', { day: 11 })]).held).toHaveLength(1);
    expect(find([seen, anAnswer(diagnostic, 'o1', { day: 50, place: run })]).cleared).toHaveLength(1);
  });

  it('counts a belief as cleared only when everything that showed it is', () => {
    const answers = [
      anAnswer(question, 'o2', { day: 8 }),
      anAnswer(diagnostic, 'o2', { day: 9, place: run }),
      anAnswer(other, 'o1', { day: 10 }),
    ];

    expect(find(answers)).toEqual({ held: [['belief-1-1', 'quiz-1.1-1 8']], cleared: [] });
    expect(find([...answers, anAnswer(question, 'o1', { day: 11 })])).toEqual({
      held: [],
      cleared: [['belief-1-1', 'quiz-1.1-1 11']],
    });
  });

  it('says nothing of a question that has changed or gone since', () => {
    const changed = new Map([[question.id, { ...question, stem: 'Another stem?' }]]);
    const answers = [anAnswer(question, 'o2')];

    expect(findBeliefs({ answers, questions: changed }).held).toEqual([]);
    expect(findBeliefs({ answers, questions: new Map() }).held).toEqual([]);
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

    const { held } = findBeliefs({ answers: [answer], questions: new Map([[choose.id, choose]]) });

    expect(held.map(({ slug }) => slug)).toEqual(['belief-3']);
  });
});
