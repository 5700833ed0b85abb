import { type Rational, rational } from '@cmdsp/primitives';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needsModeration } from './index.ts';

const policy = { perMille: 100, minimum: 2, within: rational(2, 100) };
const ask = (share: Rational, lot: number, moderated: readonly number[]) =>
  needsModeration({ share, passMark: rational(7, 10), policy, lot, moderated });

describe('needsModeration', () => {
  it.each([
    ['at the mark', rational(7, 10), 999, [9], 'near-pass-mark'],
    ['two points above', rational(72, 100), 999, [9], 'near-pass-mark'],
    ['two points below', rational(68, 100), 999, [9], 'near-pass-mark'],
    ['more than two points away', rational(73, 100), 999, [9], null],
    ['of a marker of whom one was moderated', rational(9, 10), 999, [9, 1], 'new-marker'],
    ['drawn by lot', rational(9, 10), 99, [9, 2], 'drawn'],
    ['just not drawn', rational(9, 10), 100, [9, 2], null],
  ] as const)('of a work %s', (_, share, lot, moderated, expected) => {
    expect(ask(share, lot, moderated)).toBe(expected);
  });

  it('reads every work near the pass mark again, whatever the lot', () => {
    fc.assert(
      fc.property(fc.integer({ min: 68, max: 72 }), fc.nat(999), fc.nat(9), (points, lot, count) => {
        expect(ask(rational(points, 100), lot, [count])).toBe('near-pass-mark');
      }),
    );
  });
});
