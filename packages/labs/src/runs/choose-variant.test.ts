import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chooseVariant } from './choose-variant.ts';

const orders = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });

it('never grades a variant that was practised before, and grades two different ones', () => {
  fc.assert(
    fc.property(orders, fc.integer({ min: 1, max: 9 }), (order, number) => {
      const practised = chooseVariant({ order, kind: 'practice', number, isClosed: false });
      const graded = [1, 2].map((run) => chooseVariant({ order, kind: 'graded', number: run, isClosed: false }));

      expect(new Set([practised, ...graded]).size).toBe(3);
    }),
  );
});

it('goes through all variants in practice once grading is closed', () => {
  fc.assert(
    fc.property(orders, (order) => {
      const seen = [1, 2, 3].map((number) => chooseVariant({ order, kind: 'practice', number, isClosed: true }));

      expect(seen).toEqual(order);
    }),
  );
});

it.each(['practice', 'graded'] as const)('gives the only variant of a lab that has one for %s', (kind) => {
  expect(chooseVariant({ order: [0], kind, number: 3, isClosed: false })).toBe(0);
});
