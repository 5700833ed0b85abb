import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { niceScale } from './nice-scale.ts';

describe('niceScale', () => {
  it.each([
    [1, [0, 0.25, 0.5, 0.75, 1]],
    [9, [0, 2.5, 5, 7.5, 10]],
    [100, [0, 25, 50, 75, 100]],
    [1234, [0, 500, 1000, 1500]],
  ])('puts %d under round numbers', (largest, ticks) => {
    expect(niceScale(largest).ticks).toEqual(ticks);
  });

  it('holds every value with at most four steps and less than one step to spare', () => {
    const property = fc.property(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), (largest) => {
      const { top, ticks } = niceScale(largest);

      expect(top).toBeGreaterThanOrEqual(largest * (1 - 1e-9));
      expect(ticks.length).toBeLessThanOrEqual(5);
      expect(ticks.at(-2)).toBeLessThan(largest);
    });
    fc.assert(property);
  });
});
