import { instant } from '@cmdsp/primitives';
import { describe, expect, test } from 'vitest';
import { findObstacles, type PastSitting } from './eligibility.ts';

const day = 86_400_000;
const now = instant(1_000 * day);
const retakes = { waitingDays: 14, attemptsPerYear: 3 };
const modules = [1, 2, 3, 4, 5, 6];
const all = new Set(modules);

function failedDaysAgo(days: number): PastSitting {
  const at = instant(now - days * day);
  return { startedAt: at, finishedAt: at, decision: 'fail', isVoided: false };
}

describe('findObstacles', () => {
  test('lets somebody start who has passed every module quiz and never sat', () => {
    const obstacles = findObstacles({ modules, passedModules: all, past: [], retakes, now });

    expect(obstacles).toEqual([]);
  });

  test('keeps out whoever has read the bank, and says nothing else', () => {
    const options = { modules, passedModules: new Set<number>(), past: [], retakes, now };

    const obstacles = findObstacles({ ...options, hasReadBank: true });

    expect(obstacles).toEqual([{ kind: 'has-read-bank' }]);
  });

  test('names the module quizzes that are missing', () => {
    const obstacles = findObstacles({ modules, passedModules: new Set([1, 2, 4, 6]), past: [], retakes, now });

    expect(obstacles).toEqual([{ kind: 'module-quizzes', missing: [3, 5] }]);
  });

  test.each([
    { ago: 13.99, expected: 1 },
    { ago: 14, expected: 0 },
  ])('after a failure $ago days ago: $expected obstacles', ({ ago, expected }) => {
    const obstacles = findObstacles({ modules, passedModules: all, past: [failedDaysAgo(ago)], retakes, now });

    expect(obstacles).toHaveLength(expected);
  });

  test('counts the last failure, whatever the order of the list', () => {
    const past = [failedDaysAgo(10), failedDaysAgo(100)];

    const obstacles = findObstacles({ modules, passedModules: all, past, retakes, now });

    expect(obstacles).toEqual([{ kind: 'waiting-time', until: now + 4 * day }]);
  });

  test('refuses a fourth attempt within 365 days and says when the first of them is a year old', () => {
    const past = [failedDaysAgo(300), failedDaysAgo(200), failedDaysAgo(100), failedDaysAgo(400)];

    const obstacles = findObstacles({ modules, passedModules: all, past, retakes, now });

    expect(obstacles).toEqual([{ kind: 'attempts-used', until: now + 65 * day }]);
  });

  test('an absence that counts takes an attempt and asks for no waiting time', () => {
    const past = [failedDaysAgo(100), failedDaysAgo(50)];
    const absences = [instant(now - day)];

    const obstacles = findObstacles({ modules, passedModules: all, past, absences, retakes, now });

    expect(obstacles).toEqual([{ kind: 'attempts-used', until: now + 265 * day }]);
  });

  test('does not count voided sittings', () => {
    const past = [1, 2, 3].map((days) => ({ ...failedDaysAgo(days), isVoided: true, decision: null }));

    const obstacles = findObstacles({ modules, passedModules: all, past, retakes, now });

    expect(obstacles).toEqual([]);
  });

  test('says nothing but that the examination is passed when it is', () => {
    const past = [{ ...failedDaysAgo(1), decision: 'pass' as const }];

    const obstacles = findObstacles({ modules, passedModules: new Set(), past, retakes, now });

    expect(obstacles).toEqual([{ kind: 'already-certified' }]);
  });
});
