import { formatRational, rational } from '@cmdsp/primitives';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Level, type Levels, type MarkingPolicy, type Rubric, type Settlement, settleMarks } from './index.ts';

const rubric: Rubric = {
  criteria: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, weight: 20, gate: id === 'e' ? 1 : null })),
  passMark: rational(7, 10),
};
const agreement = { share: rational(1, 10), levels: 1 };
const assignment: MarkingPolicy = { secondMark: { kind: 'near-pass-mark', within: rational(5, 100) }, agreement };
const capstone: MarkingPolicy = { secondMark: { kind: 'always' }, agreement };

/** Levels of the five criteria in a row, `33331` for example. */
const mark = (digits: string): Levels =>
  Object.fromEntries(Array.from('abcde', (id, place) => [id, Number(digits[place]) as Level])); // digits 0 to 4
const settle = (policy: MarkingPolicy, ...marks: readonly string[]) =>
  settleMarks({ rubric, policy, marks: marks.map(mark), adjudication: null });
const words = (settlement: Settlement) =>
  settlement.kind === 'settled'
    ? `${settlement.by}: ${formatRational(settlement.score.share)} ${settlement.score.isPass ? 'pass' : 'fail'}`
    : settlement.kind === 'needs-mark'
      ? `needs mark ${settlement.number}`
      : settlement.kind;

describe('settleMarks', () => {
  it.each([
    ['nobody has marked', assignment, [], 'needs mark 1'],
    ['an assignment far above the mark', assignment, ['44433'], 'one-mark: 9/10 pass'],
    ['an assignment far below it', assignment, ['11111'], 'one-mark: 1/4 fail'],
    ['an assignment exactly five points above', assignment, ['33333'], 'needs mark 2'],
    ['an assignment exactly five points below', assignment, ['33331'], 'needs mark 2'],
    ['every capstone, however good', capstone, ['44444'], 'needs mark 2'],
    ['two that agree', capstone, ['33333', '33343'], 'two-marks: 31/40 pass'],
    ['two exactly ten points apart', capstone, ['44333', '33333'], 'two-marks: 4/5 pass'],
    ['two more than ten points apart', capstone, ['44443', '33333'], 'needs mark 3'],
    ['two that differ by two levels in one criterion', capstone, ['33342', '33324'], 'needs mark 3'],
    ['two that decide differently', capstone, ['33332', '33322'], 'needs mark 3'],
    ['two of which one shuts a gate', capstone, ['44430', '44431'], 'needs mark 3'],
    ['three of which two agree', capstone, ['44443', '33333', '33343'], 'three-marks: 31/40 pass'],
    ['three of which none agree', capstone, ['44444', '22222', '11100'], 'needs-adjudication'],
    ['three of one share, two of which agree', capstone, ['00332', '01223', '12023'], 'three-marks: 2/5 fail'],
    ['a third in the middle of two', capstone, ['44443', '33333', '44333'], 'needs-adjudication'],
  ] as const)('says of %s what is next', (_, policy, marks, expected) => {
    expect(words(settle(policy, ...marks))).toBe(expected);
  });

  it('lets an adjudicator, who saw all marks, decide', () => {
    const settlement = settleMarks({
      rubric,
      policy: capstone,
      marks: ['44444', '22222', '11100'].map(mark),
      adjudication: mark('33333'),
    });

    expect(words(settlement)).toBe('adjudication: 3/4 pass');
  });

  it('gives the same answer whoever marked first', () => {
    const digits = fc
      .array(fc.constantFrom('0', '1', '2', '3', '4'), { minLength: 5, maxLength: 5 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.array(digits, { minLength: 2, maxLength: 3 }), (marks) => {
        const [one = '', other = '', third] = marks;
        const orders =
          third === undefined
            ? [[other, one]]
            : [
                [other, one, third],
                [third, one, other],
                [one, third, other],
                [other, third, one],
              ];

        for (const order of orders) expect(words(settle(capstone, ...order))).toBe(words(settle(capstone, ...marks)));
      }),
      { numRuns: 5000 },
    );
  });
});
