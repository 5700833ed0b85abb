import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullOrder, moveStep } from './move-step.ts';

describe('moveStep', () => {
  it.each([
    ['a', 1, ['b', 'a', 'c', 'd']],
    ['d', 0, ['d', 'a', 'b', 'c']],
    ['b', 3, ['a', 'c', 'd', 'b']],
    ['a', -1, ['a', 'b', 'c', 'd']],
    ['a', 9, ['b', 'c', 'd', 'a']],
  ])('puts %s at place %i', (step, place, order) => {
    expect(moveStep(['a', 'b', 'c', 'd'], step, place)).toEqual(order);
  });

  it('loses no step and doubles none', () => {
    const order = ['a', 'b', 'c', 'd', 'e'];
    fc.assert(
      fc.property(fc.constantFrom(...order), fc.integer({ min: -3, max: 8 }), (step, place) => {
        expect(moveStep(order, step, place).toSorted()).toEqual(order);
      }),
    );
  });
});

describe('fullOrder', () => {
  it('adds what an answer has not placed, and leaves out what the question does not have', () => {
    expect(fullOrder(['a', 'b', 'c'], ['c', 'x'])).toEqual(['c', 'a', 'b']);
  });
});
