import { expect, test } from 'vitest';
import { findStuck, type Step } from './find-stuck.ts';

const now = new Date('2026-11-21T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const aStep = (step: Partial<Step>): Step => ({
  personId: 'someone',
  joinedAt: daysAgo(60),
  lastStepAt: daysAgo(1),
  isThrough: false,
  tries: [],
  ...step,
});
const ask = (people: readonly Step[], startsAt: Date | null = daysAgo(50)) =>
  findStuck(people, { now, startsAt, still: 10 });

test.each([
  ['a step nine days ago', { lastStepAt: daysAgo(9) }, null],
  ['a step ten days ago', { lastStepAt: daysAgo(10) }, 10],
  ['no step since the cohort began', { lastStepAt: null }, 50],
  ['no step, but joined late', { lastStepAt: null, joinedAt: daysAgo(3) }, null],
  ['a step long ago, but through', { lastStepAt: daysAgo(30), isThrough: true }, null],
] as const)('%s: listed as still for %s days', (_title, step, days) => {
  expect(ask([aStep(step)]).map(({ daysStill }) => daysStill)).toEqual(days === null ? [] : [days]);
});

test('calls nobody late before the cohort has begun', () => {
  expect(ask([aStep({ lastStepAt: null })], new Date('2026-12-01'))).toEqual([]);
});

test('lists three tries at one quiz, not two and one at different quizzes', () => {
  const often = aStep({ personId: 'often', tries: [{ module: 2, tries: 3 }] });
  const here = [
    { module: 1, tries: 2 },
    { module: 2, tries: 1 },
  ];

  expect(ask([aStep({ tries: here }), often])).toEqual([
    { personId: 'often', daysStill: null, quizzes: [{ module: 2, tries: 3 }] },
  ]);
});

test('begins with whoever is still the longest', () => {
  const people = [12, 30, 20].map((days) => aStep({ personId: String(days), lastStepAt: daysAgo(days) }));

  expect(ask(people).map(({ personId }) => personId)).toEqual(['30', '20', '12']);
});
