import { formatRational, rational } from '@cmdsp/primitives';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeCalibration, meanDifference } from './judge-calibration.ts';
import type { Level, Levels } from './rubric.ts';

const rubric = {
  criteria: ['a', 'b', 'c', 'd'].map((id) => ({ id, weight: 25, gate: null })),
  passMark: rational(7, 10),
};
const tolerance = { levels: 1, share: rational(10, 100) };
const levels = (digits: string): Levels =>
  Object.fromEntries(rubric.criteria.map(({ id }, place) => [id, Number(digits.charAt(place)) as Level])); // digits of a test are levels
const digits = fc.stringMatching(/^[0-4]{4}$/);

describe('judging a calibration', () => {
  it.each([
    ['3333', '3333', true, '0/1'],
    ['3333', '4333', true, '1/16'],
    ['3333', '4233', true, '0/1'],
    // Two levels up make 12.5 points: each criterion is near enough, the total is not.
    ['3333', '4433', false, '1/8'],
    // One criterion two levels off.
    ['3333', '5333'.replace('5', '1'), false, '-1/8'],
    ['2222', '4022', false, '0/1'],
  ])('known %s, given %s: within %s, %s of the whole apart', (known, given, isWithin, apart) => {
    const judged = judgeCalibration({ rubric, tolerance, known: levels(known), given: levels(given) });

    expect([judged.isWithin, formatRational(judged.shareApart)]).toEqual([isWithin, apart]);
  });

  it('is as far from the known levels in either direction', () => {
    fc.assert(
      fc.property(digits, digits, (one, other) => {
        const judge = (known: string, given: string) =>
          judgeCalibration({ rubric, tolerance, known: levels(known), given: levels(given) }).isWithin;

        expect(judge(one, other)).toBe(judge(other, one));
      }),
    );
  });

  it('means by a difference of one that every criterion is a level higher', () => {
    expect(meanDifference(levels('3333'), levels('2222'))).toBe(1);
    expect(meanDifference(levels('3333'), { a: 3.5, b: 3, c: 3, d: 2.5 })).toBe(0);
    expect(meanDifference({}, levels('3333'))).toBe(0);
  });
});
