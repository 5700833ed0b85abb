import { describe, expect, it } from 'vitest';
import { aProgramme } from '../testing/a-programme.ts';
import { aQuestion } from '../testing/a-question.ts';
import { aTopic, drafted } from '../testing/content-files.ts';
import { findProblems } from '../testing/find-problems.ts';

const places = [1, 2, 3, 4, 5, 6].flatMap((module) => [1, 2, 3, 4, 5, 6].map((place) => `${module}.${place}`));
/** 36 topics, each serving these objectives, with a quiz question for each, and a bank with one for each. */
const programmeFor = (objectives: readonly number[]) =>
  Object.assign(
    {},
    aProgramme(),
    ...places.map((id) => ({
      [`topics/${id}-some-topic/topic.yaml`]: { ...Object.values(aTopic({ id, objectives }))[0] as object },
      [`topics/${id}-some-topic/quiz.yaml`]: {
        topic: id,
        questions: objectives.map((objective) => aQuestion({ id: `quiz-${id}-${objective}`, topic: id, objective })),
        provenance: drafted,
      },
    })),
    ...objectives.map((objective) => ({
      [`bank/questions/d1-0${objective}.yaml`]: { ...aQuestion({ id: `d1-0${objective}`, objective }), provenance: drafted },
    })),
  ) as Record<string, unknown>;

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
