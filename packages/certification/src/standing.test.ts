import { instant } from '@cmdsp/primitives';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scheme2026 } from './scheme.ts';
import { type Evidence, standing } from './standing.ts';

const pass = (module: number) => ({ module, passedAt: instant(module), points: '9/1', maximum: '12/1' });
const exam: Evidence['exam'] = {
  sittingId: 'sitting',
  passedAt: instant(99),
  points: '21/1',
  maximum: '30/1',
  passMark: '7/10',
  isBankPrivate: true,
};
const everything: Evidence = { quizPasses: [1, 2, 3, 4, 5, 6].map(pass), exam, work: [] };

test('six quizzes and the exam are complete; planned parts do not stand in the way', () => {
  const result = standing(scheme2026, everything);

  expect(result.isComplete).toBe(true);
  expect(result.lines.map((line) => line.state.kind)).toEqual([...Array<string>(7).fill('met'), 'planned', 'planned']);
});

test('each single missing part is named and makes it incomplete', () => {
  for (const module of [1, 2, 3, 4, 5, 6]) {
    const result = standing(scheme2026, {
      ...everything,
      quizPasses: everything.quizPasses.filter((one) => one.module !== module),
    });

    expect(result.isComplete).toBe(false);
    expect(result.lines.filter((line) => line.state.kind === 'missing').map((line) => line.id)).toEqual([
      `module-${module}`,
    ]);
  }
  const withoutExam = standing(scheme2026, { ...everything, exam: null });
  expect(withoutExam.lines.filter((line) => line.state.kind === 'missing').map((line) => line.id)).toEqual([
    'examination',
  ]);
});

test('more evidence never makes less of it', () => {
  fc.assert(
    fc.property(fc.subarray([1, 2, 3, 4, 5, 6]), fc.integer({ min: 1, max: 6 }), (modules, added) => {
      const met = (list: readonly number[]) =>
        standing(scheme2026, { quizPasses: list.map(pass), exam: null, work: [] }).lines.filter(
          (line) => line.state.kind === 'met',
        ).length;

      expect(met([...modules, added])).toBeGreaterThanOrEqual(met(modules));
    }),
  );
});
