import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CourseOutline } from './course-outline.ts';
import type { CourseProgress, ProgressState } from './course-progress.ts';
import { findNextStep } from './find-next-step.ts';
import type { ProgressFact } from './progress-fact.ts';
import { projectProgress } from './project-progress.ts';
import { type Requirement, standingTowards } from './standing.ts';

const modules = [1, 2, 3, 4, 5, 6];
const topicIds = modules.flatMap((module) => modules.map((place) => `${module}.${place}`));

/** Topics x.1 have everything, the others only their three questions. */
const outline: CourseOutline = {
  modules: modules.map((number) => ({
    number,
    topics: modules.map((place) => ({
      id: `${number}.${place}`,
      hasLecture: place === 1,
      hasReading: place === 1,
      questions: [1, 2, 3].map((question) => `quiz-${number}.${place}-${question}`),
    })),
  })),
};

const requirements: readonly Requirement[] = [
  ...modules.map((module) => ({
    id: `module-${module}-quiz`,
    kind: 'module-quiz' as const,
    module,
    title: `Module ${module}`,
  })),
  { id: 'examination', kind: 'examination', title: 'Examination' },
  { id: 'capstone', kind: 'capstone', title: 'Capstone', note: 'Planned.' },
];

const anyFact: fc.Arbitrary<ProgressFact> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('topic-opened', 'lecture-finished', 'reading-finished'),
    topic: fc.constantFrom(...topicIds, '9.9'),
  }),
  fc.tuple(fc.constantFrom(...topicIds), fc.integer({ min: 1, max: 4 })).map(([topic, question]) => ({
    kind: 'topic-quiz-answered' as const,
    topic,
    question: `quiz-${topic}-${question}`,
  })),
  fc.record({ kind: fc.constant('module-quiz-passed' as const), module: fc.integer({ min: 1, max: 7 }) }),
  fc.record({ kind: fc.constant('examination-passed' as const) }),
  fc.record({ kind: fc.constant('case-finished' as const), case: fc.constantFrom('one', 'two') }),
);
const anyFacts = fc.array(anyFact, { maxLength: 60 });

const rank: Record<ProgressState, number> = { 'not-started': 0, begun: 1, passed: 2 };

/** Everything that could go down, as numbers in one order. */
function measure({ modules: shown }: CourseProgress): number[] {
  return shown.flatMap((module) => [
    rank[module.state],
    ...module.topics.flatMap((topic) => [
      rank[topic.state],
      topic.questionsAnswered,
      ...topic.parts.map(({ isFinished }) => (isFinished ? 1 : 0)),
    ]),
  ]);
}

describe('progress', () => {
  test('is never lowered by another fact', () => {
    fc.assert(
      fc.property(anyFacts, anyFact, (facts, another) => {
        const before = measure(projectProgress(outline, facts));
        const after = measure(projectProgress(outline, [...facts, another]));

        expect(after.every((value, index) => value >= (before[index] ?? 0))).toBe(true);
      }),
    );
  });

  test('does not depend on the order of facts, nor on repeating them', () => {
    fc.assert(
      fc.property(
        anyFacts.chain((facts) =>
          fc.tuple(
            fc.constant(facts),
            fc.shuffledSubarray([...facts, ...facts], { minLength: facts.length * 2, maxLength: facts.length * 2 }),
          ),
        ),
        ([facts, shuffled]) => {
          expect(projectProgress(outline, shuffled)).toEqual(projectProgress(outline, facts));
          expect(standingTowards(requirements, shuffled)).toEqual(standingTowards(requirements, facts));
        },
      ),
    );
  });

  test('is the same with a finished case as without, and so is what the certificate demands', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const withCase = [...facts, { kind: 'case-finished' as const, case: 'three' }];

        expect(projectProgress(outline, withCase)).toEqual(projectProgress(outline, facts));
        expect(standingTowards(requirements, withCase)).toEqual(standingTowards(requirements, facts));
      }),
    );
  });

  test('shows nothing begun without facts', () => {
    const progress = projectProgress(outline, []);

    expect(measure(progress).every((value) => value === 0)).toBe(true);
  });

  test('begins a topic when it is opened', () => {
    const progress = projectProgress(outline, [{ kind: 'topic-opened', topic: '2.3' }]);

    expect(progress.modules[1]).toMatchObject({ state: 'begun' });
    expect(progress.modules[1]?.topics.map(({ state }) => state)).toEqual([
      'not-started',
      'not-started',
      'begun',
      'not-started',
      'not-started',
      'not-started',
    ]);
  });

  test('passes a module and its six topics by its quiz alone', () => {
    const progress = projectProgress(outline, [{ kind: 'module-quiz-passed', module: 4 }]);

    expect(progress.modules.map(({ state }) => state)).toEqual([
      'not-started',
      'not-started',
      'not-started',
      'passed',
      'not-started',
      'not-started',
    ]);
    expect(progress.modules[3]?.topics.every(({ state }) => state === 'passed')).toBe(true);
  });

  test('counts only the parts that exist', () => {
    const progress = projectProgress(outline, []);

    expect(progress.modules[0]?.topics.slice(0, 2).map(({ parts }) => parts.map(({ part }) => part))).toEqual([
      ['lecture', 'reading', 'quiz'],
      ['quiz'],
    ]);
  });

  test('ignores questions that the topic no longer has', () => {
    const progress = projectProgress(outline, [
      { kind: 'topic-quiz-answered', topic: '1.1', question: 'quiz-1.1-99' },
      { kind: 'topic-quiz-answered', topic: '1.1', question: 'quiz-1.1-1' },
    ]);

    expect(progress.modules[0]?.topics[0]).toMatchObject({ questionsAnswered: 1, questions: 3 });
  });
});

describe('standing', () => {
  test('never loses a met line to another fact', () => {
    fc.assert(
      fc.property(anyFacts, anyFact, (facts, another) => {
        const met = (known: readonly ProgressFact[]) =>
          standingTowards(requirements, known).lines.flatMap((line) => (line.kind === 'met' ? [line.id] : []));

        expect(met([...facts, another])).toEqual(expect.arrayContaining(met(facts)));
      }),
    );
  });

  test('says where each missing requirement is met, and asks for nothing that is only planned', () => {
    const { lines, isComplete, isReadyForExamination } = standingTowards(requirements, []);

    expect(lines.map((line) => (line.kind === 'missing' ? line.goTo : line.kind))).toEqual([
      ...modules.map((module) => ({ kind: 'module-quiz', module })),
      { kind: 'examination' },
      'planned',
    ]);
    expect({ isComplete, isReadyForExamination }).toEqual({ isComplete: false, isReadyForExamination: false });
  });

  test('opens the examination with the sixth module quiz and not before', () => {
    const passed = (count: number) =>
      standingTowards(
        requirements,
        modules.slice(0, count).map((module) => ({ kind: 'module-quiz-passed', module })),
      ).isReadyForExamination;

    expect(modules.map(passed)).toEqual([false, false, false, false, false, true]);
  });

  test('is complete with six quizzes and the examination, though the capstone is planned', () => {
    const facts: ProgressFact[] = [
      ...modules.map((module) => ({ kind: 'module-quiz-passed' as const, module })),
      { kind: 'examination-passed' },
    ];

    expect(standingTowards(requirements, facts).isComplete).toBe(true);
  });
});

describe('next step', () => {
  const stepAfter = (facts: readonly ProgressFact[]) =>
    findNextStep(projectProgress(outline, facts), standingTowards(requirements, facts));
  const answered = (topic: string): ProgressFact[] =>
    [1, 2, 3].map((question) => ({ kind: 'topic-quiz-answered', topic, question: `quiz-${topic}-${question}` }));
  const passedAll: ProgressFact[] = modules.map((module) => ({ kind: 'module-quiz-passed', module }));

  test.each<[string, ProgressFact[], ReturnType<typeof findNextStep>]>([
    ['begins with the first lecture', [], { kind: 'study-topic', topic: '1.1', part: 'lecture' }],
    [
      'goes on with the reading after the lecture',
      [{ kind: 'lecture-finished', topic: '1.1' }],
      { kind: 'study-topic', topic: '1.1', part: 'reading' },
    ],
    [
      'goes to the next topic after a finished one',
      [{ kind: 'lecture-finished', topic: '1.1' }, { kind: 'reading-finished', topic: '1.1' }, ...answered('1.1')],
      { kind: 'study-topic', topic: '1.2', part: 'quiz' },
    ],
    [
      'takes the quiz when every topic of the module is worked through',
      [
        { kind: 'lecture-finished', topic: '1.1' },
        { kind: 'reading-finished', topic: '1.1' },
        ...modules.flatMap((place) => answered(`1.${place}`)),
      ],
      { kind: 'take-module-quiz', module: 1 },
    ],
    [
      'skips modules whose quiz is passed',
      [{ kind: 'module-quiz-passed', module: 1 }],
      { kind: 'study-topic', topic: '2.1', part: 'lecture' },
    ],
    ['sits the examination after six quizzes', passedAll, { kind: 'sit-examination' }],
    [
      'waits for the officer when everything is met',
      [...passedAll, { kind: 'examination-passed' }],
      { kind: 'await-award' },
    ],
  ])('%s', (_, facts, expected) => {
    expect(stepAfter(facts)).toEqual(expected);
  });

  test('always exists', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(stepAfter(facts).kind).toMatch(/^(study-topic|take-module-quiz|sit-examination|await-award)$/);
      }),
    );
  });
});
