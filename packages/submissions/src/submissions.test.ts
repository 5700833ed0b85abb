import { instant } from '@cmdsp/primitives';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feedbackOnLevel } from './feedback-on-level.ts';
import { judgeHandIn } from './judge-hand-in.ts';
import { mostRounds, nextRound, type Round } from './next-round.ts';
import { promisedBy, standingOf } from './promise.ts';

describe('handing in', () => {
  const limits = { least: 250, most: 400 };

  test.each([
    [0, ['too-few-words']],
    [249, ['too-few-words']],
    [250, []],
    [400, []],
    [401, ['too-many-words']],
  ])('with %i words of 250 to 400 meets %j', (words, kinds) => {
    expect(judgeHandIn([{ title: 'Page', words, limits }]).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('names every text that stands against it, in their order', () => {
    const obstacles = judgeHandIn([
      { title: 'One', words: 1, limits },
      { title: 'Two', words: 300, limits },
      { title: 'Three', words: 500, limits },
    ]);

    expect(obstacles).toEqual([
      { kind: 'too-few-words', title: 'One', words: 1, least: 250 },
      { kind: 'too-many-words', title: 'Three', words: 500, most: 400 },
    ]);
  });
});

describe('the next round', () => {
  const written = (round: number): Round => ({ round, state: 'writing', isPassed: null });
  const handedIn = (round: number): Round => ({ round, state: 'submitted', isPassed: null });
  const released = (round: number, isPassed: boolean): Round => ({ round, state: 'released', isPassed });

  test.each([
    ['nothing was begun', [], { kind: 'begin', round: 1 }],
    ['the first is being written', [written(1)], { kind: 'write', round: 1 }],
    ['the first is handed in', [handedIn(1)], { kind: 'wait', round: 1 }],
    ['the first did not pass', [released(1, false)], { kind: 'begin', round: 2 }],
    ['the second is handed in', [handedIn(2), released(1, false)], { kind: 'wait', round: 2 }],
    ['the second did not pass', [released(1, false), released(2, false)], { kind: 'begin', round: 3 }],
    ['the third did not pass', [1, 2, 3].map((round) => released(round, false)), { kind: 'used-up' }],
    ['the third passed', [released(1, false), released(2, false), released(3, true)], { kind: 'passed', round: 3 }],
    // An appeal may turn an earlier round into a pass while a later one is open.
    ['an earlier one passed after all', [released(1, true), written(2)], { kind: 'passed', round: 1 }],
  ] as const)('when %s', (_, rounds, next) => {
    expect(nextRound(rounds)).toEqual(next);
  });

  test('is never a fourth, and a work that passed never needs another, in whatever order rounds are listed', () => {
    const round = fc.record({
      round: fc.integer({ min: 1, max: mostRounds }),
      isPassed: fc.constantFrom(true, false, null),
      state: fc.constantFrom('writing' as const, 'submitted' as const, 'released' as const),
    });
    fc.assert(
      fc.property(fc.uniqueArray(round, { selector: (one) => one.round }), (rounds) => {
        const next = nextRound(rounds);

        expect(nextRound(rounds.toReversed()).kind).toBe(next.kind);
        expect('round' in next ? next.round : 0).toBeLessThanOrEqual(mostRounds);
        expect(next.kind === 'passed').toBe(rounds.some(({ isPassed }) => isPassed === true));
      }),
    );
  });
});

describe('a promise', () => {
  const at = instant(Date.UTC(2026, 10, 22, 12));
  const by = promisedBy(at, 14);

  test('is so many days later, to the minute', () => {
    expect(new Date(by).toISOString()).toBe('2026-12-06T12:00:00.000Z');
  });

  test.each([
    [by, 'in-time'],
    [instant(by + 1), 'late'],
  ])('at %i is %s', (now, standing) => {
    expect(standingOf(by, now)).toBe(standing);
  });
});

describe('what is said about a level', () => {
  const descriptors = ['none', 'far', 'nearly', 'meets', 'beyond'];

  test.each([
    [0, 'none', 'far', false],
    [2, 'nearly', 'meets', false],
    [2.5, 'nearly', 'meets', false],
    [3, 'meets', 'beyond', true],
    [4, 'beyond', null, true],
  ])('%i is what was reached and the next one up', (level, reached, next, isMet) => {
    expect(feedbackOnLevel(descriptors, level)).toEqual({ level, reached, next, isMet });
  });

  test('that the criterion does not have is refused', () => {
    expect(() => feedbackOnLevel(descriptors, 5)).toThrow(RangeError);
  });
});
