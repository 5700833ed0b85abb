import { describe, expect, it } from 'vitest';
import { aProgramme } from '../testing/a-programme.ts';
import { aQuestion } from '../testing/a-question.ts';
import { aTopic, drafted } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';

const places = [1, 2, 3, 4, 5, 6].flatMap((module) => [1, 2, 3, 4, 5, 6].map((place) => `${module}.${place}`));
/** 36 topics with a quiz question for each of these objectives, and a bank of so many questions in their turn. */
const programmeFor = (objectives: readonly number[], bankSize = 30) => {
  const bank = Array.from({ length: bankSize }, (_, index) => ({
    id: `d1-${String(index + 1).padStart(2, '0')}`,
    objective: objectives[index % objectives.length],
  }));
  return Object.fromEntries([
    ...Object.entries(aProgramme()),
    ...places.flatMap((id): [string, unknown][] => [
      [`topics/${id}-some-topic/topic.yaml`, Object.values(aTopic({ id, objectives }))[0]],
      [
        `topics/${id}-some-topic/quiz.yaml`,
        {
          topic: id,
          questions: objectives.map((objective) => aQuestion({ id: `quiz-${id}-${objective}`, topic: id, objective })),
          provenance: drafted,
        },
      ],
    ]),
    ...bank.map((values): [string, unknown] => [
      `bank/questions/${values.id}.yaml`,
      { ...aQuestion(values), provenance: drafted },
    ]),
  ]);
};

describe('objective-gap', () => {
  it('accepts a programme that serves all its objectives', () => {
    expect(findProblems('objective-gap', programmeFor([1, 2, 3, 4, 5, 6]))).toEqual([]);
  });

  it('refuses an objective that nothing teaches, asks about or examines', () => {
    expect(findProblems('objective-gap', programmeFor([1, 2, 3, 4, 5])).map(({ message }) => message)).toEqual([
      'no topic serves objective 6',
      'no quiz question serves objective 6',
      'no case serves objective 6',
      'no examination question serves objective 6',
    ]);
  });

  it('waits until the topics are there', () => {
    expect(findProblems('objective-gap', { ...aProgramme(), ...aTopic() })).toEqual([]);
  });
});
