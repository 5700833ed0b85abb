import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposeDomains } from './propose-domains.ts';
import { wilsonInterval } from './wilson-interval.ts';

describe('the interval of a share', () => {
  // R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d is as published', (successes, trials, lower, upper) => {
    const interval = wilsonInterval({ successes, trials });

    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  test('is everything when nothing was tried', () => {
    expect(wilsonInterval({ successes: 0, trials: 0 })).toEqual({ lower: 0, upper: 1 });
  });

  const anyCount = fc
    .integer({ min: 1, max: 500 })
    .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));

  test('holds the share that was found, within 0 and 1', () => {
    fc.assert(
      fc.property(anyCount, ([successes, trials]) => {
        const { lower, upper } = wilsonInterval({ successes, trials });

        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(successes / trials);
        expect(upper).toBeGreaterThanOrEqual(successes / trials);
        expect(upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('is the same seen from the failures', () => {
    fc.assert(
      fc.property(anyCount, ([successes, trials]) => {
        const one = wilsonInterval({ successes, trials });
        const other = wilsonInterval({ successes: trials - successes, trials });

        expect(one.lower).toBeCloseTo(1 - other.upper, 10);
      }),
    );
  });

  test('narrows with more trials', () => {
    fc.assert(
      fc.property(anyCount, ([successes, trials]) => {
        const few = wilsonInterval({ successes, trials });
        const many = wilsonInterval({ successes: successes * 4, trials: trials * 4 });

        expect(many.upper - many.lower).toBeLessThan(few.upper - few.lower);
      }),
    );
  });

  test('refuses more successes than trials', () => {
    expect(() => wilsonInterval({ successes: 5, trials: 4 })).toThrow(RangeError);
  });
});

describe('proposing where to begin', () => {
  test.each([
    [0, 'surely-to-learn', 0, 49],
    [1, 'surely-to-learn', 5, 70],
    [2, 'likely-to-learn', 15, 85],
    [3, 'likely-solid', 30, 95],
    [4, 'likely-solid', 51, 100],
  ] as const)('takes %d of 4 as %s, %d to %d %%', (right, finding, lower, upper) => {
    const [proposal] = proposeDomains([{ domain: 1, right, asked: 4 }], 0.7);

    expect(proposal?.finding).toBe(finding);
    expect(Math.round((proposal?.lower ?? 0) * 100)).toBe(lower);
    expect(Math.round((proposal?.upper ?? 0) * 100)).toBe(upper);
  });

  test('calls a domain surely solid only on far more than four answers', () => {
    expect(proposeDomains([{ domain: 1, right: 8, asked: 8 }], 0.7)[0]?.finding).toBe('likely-solid');
    expect(proposeDomains([{ domain: 1, right: 9, asked: 9 }], 0.7)[0]?.finding).toBe('surely-solid');
  });

  test('puts first where it is surest that help is needed, and keeps the programme’s order among equals', () => {
    const rights = [4, 1, 2, 1, 0, 3];

    const proposals = proposeDomains(
      rights.map((right, index) => ({ domain: index + 1, right, asked: 4 })),
      0.7,
    );

    expect(proposals.map(({ domain }) => domain)).toEqual([5, 2, 4, 3, 6, 1]);
  });

  test('names every domain once, whatever was answered', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 6 }), (rights) => {
        const answers = rights.map((right, index) => ({ domain: index + 1, right, asked: 4 }));

        const proposals = proposeDomains(answers, 0.7);

        expect(proposals.map(({ domain }) => domain).toSorted((a, b) => a - b)).toEqual(
          answers.map(({ domain }) => domain),
        );
        const counts = proposals.map(({ right }) => right);
        expect(counts).toEqual([...counts].sort((a, b) => a - b));
      }),
    );
  });
});
