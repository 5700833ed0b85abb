import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNextStep } from './find-next-step.ts';
import type { ProgressFact } from './progress-fact.ts';
import { projectProgress } from './project-progress.ts';
import { orderStudy, type PathModule, type Relevance } from './study-order.ts';

const six = [1, 2, 3, 4, 5, 6];
const relevances: readonly Relevance[] = ['awareness', 'core', 'useful'];

/** As in the programme: domain 2 is module 3 with topic 1.6, domain 3 is module 2. */
const domainOf = (module: number, place: number) => {
  if (module === 1) return place === 6 ? 2 : 1;
  return module === 2 ? 3 : module === 3 ? 2 : module;
};

const modules = (relevanceOf: (place: number) => Relevance | null): readonly PathModule[] =>
  six.map((number) => ({
    number,
    topics: six.map((place) => ({
      id: `${number}.${place}`,
      domain: domainOf(number, place),
      relevance: relevanceOf(place),
    })),
  }));
const ownPath = modules((place) => relevances[place % 3] ?? null);

describe('a study order', () => {
  test('puts core topics first, then useful, then awareness, in every module', () => {
    const order = orderStudy(ownPath, null);

    expect(order.map(({ number }) => number)).toEqual(six);
    expect(order[0]?.topics.map(({ id }) => id)).toEqual(['1.1', '1.4', '1.2', '1.5', '1.3', '1.6']);
  });

  test('keeps the programme’s order for people of no group and without a diagnostic', () => {
    const plain = modules(() => null);

    expect(orderStudy(plain, null)).toEqual(plain);
  });

  test('takes modules in the order of the proposed domains', () => {
    const order = orderStudy(ownPath, [2, 5, 3, 1, 4, 6]);

    expect(order.map(({ number }) => number)).toEqual([3, 5, 2, 1, 4, 6]);
  });

  test('leaves out no module and no topic, whatever is proposed', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(six), fc.array(fc.constantFrom(...relevances)), (proposed, own) => {
        const order = orderStudy(
          modules((place) => own[place] ?? null),
          proposed,
        );

        expect(order.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(six);
        const ids = order.flatMap(({ topics }) => topics.map(({ id }) => id));
        expect(ids.toSorted((a, b) => a.localeCompare(b))).toEqual(
          ownPath.flatMap(({ topics }) => topics.map(({ id }) => id)),
        );
      }),
    );
  });
});

describe('the next step in a study order', () => {
  const outline = {
    modules: six.map((number) => ({
      number,
      topics: six.map((place) => ({
        id: `${number}.${place}`,
        hasLecture: true,
        hasReading: true,
        questions: ['question'],
      })),
    })),
  };
  const standing = { lines: [], isReadyForExamination: false, isComplete: false };
  const next = (facts: readonly ProgressFact[], proposed: readonly number[] | null) =>
    findNextStep(projectProgress(outline, facts), standing, orderStudy(ownPath, proposed));

  test('begins with the first core topic of the first proposed module', () => {
    expect(next([], [4, 1, 2, 3, 5, 6])).toEqual({ kind: 'study-topic', topic: '4.1', part: 'lecture' });
  });

  test('finishes a topic that was begun before another of the module', () => {
    const facts: ProgressFact[] = [{ kind: 'lecture-finished', topic: '1.3' }];

    expect(next(facts, null)).toEqual({ kind: 'study-topic', topic: '1.3', part: 'reading' });
  });

  test('goes on to the next module of the order when a quiz is passed, and asks for every quiz in the end', () => {
    const facts = (...passed: number[]): ProgressFact[] =>
      passed.map((module) => ({ kind: 'module-quiz-passed', module }));

    expect(next(facts(4), [4, 6, 1, 2, 3, 5])).toMatchObject({ topic: '6.1' });
    expect(next(facts(1, 2, 3, 4, 6), [4, 6, 1, 2, 3, 5])).toMatchObject({ topic: '5.1' });
  });

  test('asks for the quiz when all topics of the module are worked through', () => {
    const facts = six.flatMap((place): ProgressFact[] => [
      { kind: 'lecture-finished', topic: `2.${place}` },
      { kind: 'reading-finished', topic: `2.${place}` },
      { kind: 'topic-quiz-answered', topic: `2.${place}`, question: 'question' },
    ]);

    expect(next(facts, [3, 1, 2, 4, 5, 6])).toEqual({ kind: 'take-module-quiz', module: 2 });
  });
});
