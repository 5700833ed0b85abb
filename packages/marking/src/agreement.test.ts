import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '@cmdsp/psychometrics';
import { agreementOf, type MarkPair, MarksMalformedError } from './index.ts';

type Reference = {
  readonly pairs: readonly MarkPair[];
  readonly exact: number;
  readonly adjacent: number;
  readonly linear: { readonly value: number; readonly error: number };
  readonly quadratic: { readonly value: number; readonly error: number };
  readonly severity: { readonly value: number; readonly low: number; readonly high: number };
};
// Values of R 4.2.2 and vcd 1.4-11; testing/reference.R makes them.
const reference = JSON.parse(readFileSync(join(import.meta.dirname, 'testing/reference.json'), 'utf8')) as Readonly<
  Record<string, Reference>
>;

/** Value and interval of an estimate, whether it may be used or not. */
function numbersOf(estimate: Estimate) {
  if (estimate.kind === 'unknowable') return { value: null, low: null, high: null };
  const interval = estimate.kind === 'estimated' ? estimate : estimate.interval;
  return { value: estimate.value, low: interval?.low ?? null, high: interval?.high ?? null };
}

const repeated = (pair: MarkPair, times: number) => Array.from({ length: times }, () => pair);
const marks = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), { minLength: 2 });

describe('agreementOf', () => {
  it.each(Object.entries(reference))('gives what R gives: %s', (_, { pairs, ...expected }) => {
    const { exact, adjacent, linearKappa, quadraticKappa, severity } = agreementOf(pairs);

    expect(numbersOf(exact).value).toBeCloseTo(expected.exact, 8);
    expect(numbersOf(adjacent).value).toBeCloseTo(expected.adjacent, 8);
    for (const [kappa, { value, error }] of [
      [linearKappa, expected.linear],
      [quadraticKappa, expected.quadratic],
    ] as const) {
      expect(numbersOf(kappa).value).toBeCloseTo(value, 8);
      expect(numbersOf(kappa).low).toBeCloseTo(value - 1.959963984540054 * error, 8);
      expect(numbersOf(kappa).high).toBeCloseTo(Math.min(1, value + 1.959963984540054 * error), 8);
    }
    expect(numbersOf(severity).value).toBeCloseTo(expected.severity.value, 8);
    expect(numbersOf(severity).low).toBeCloseTo(expected.severity.low, 8);
    expect(numbersOf(severity).high).toBeCloseTo(expected.severity.high, 8);
  });

  it('gives what a pencil gives: three of four agree, half of that by chance', () => {
    const pairs: readonly MarkPair[] = [
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 1],
    ];

    const { exact, adjacent, linearKappa, severity } = agreementOf(pairs);

    expect([exact, adjacent, linearKappa, severity].map((one) => numbersOf(one).value)).toEqual([0.75, 1, 0.5, 0.25]);
  });

  it('measures the distance of two levels by their difference when nobody gave the level between them', () => {
    const pairs = [...repeated([0, 0], 20), ...repeated([4, 3], 5), ...repeated([3, 3], 20)];

    const withGap = numbersOf(agreementOf(pairs).quadraticKappa).value;
    const withoutGap = numbersOf(
      agreementOf(pairs.map(([one, other]): MarkPair => [one && one - 2, other && other - 2])).quadraticKappa,
    ).value;

    expect(withGap).toBeGreaterThan(withoutGap ?? 1);
  });

  it('says how many more pairs are needed when there are few', () => {
    const { exact, linearKappa } = agreementOf(repeated([3, 2], 12));

    expect(exact).toMatchObject({ kind: 'too-few', responses: 12, needsMore: 8 });
    expect(linearKappa).toMatchObject({ kind: 'too-few', responses: 12, needsMore: 18 });
  });

  it('does not call perfect agreement certain', () => {
    const pairs = [...repeated([3, 3], 30), ...repeated([1, 1], 30)];

    const { value, low, high } = numbersOf(agreementOf(pairs).linearKappa);

    expect([value, high]).toEqual([1, 1]);
    expect(low).toBeGreaterThan(0.8);
    expect(low).toBeLessThan(0.95);
  });

  it('calls agreement beyond chance unknowable when everybody gave one level', () => {
    expect(agreementOf(repeated([3, 3], 40)).quadraticKappa).toEqual({ kind: 'unknowable', responses: 40 });
  });

  it('does not care who is called the first marker, except that the other one is then the stricter', () => {
    fc.assert(
      fc.property(marks, (pairs) => {
        const one = agreementOf(pairs);
        const other = agreementOf(pairs.map(([first, second]): MarkPair => [second, first]));

        expect(numbersOf(other.linearKappa).value ?? 0).toBeCloseTo(numbersOf(one.linearKappa).value ?? 0, 9);
        expect(numbersOf(other.quadraticKappa).low ?? 0).toBeCloseTo(numbersOf(one.quadraticKappa).low ?? 0, 9);
        expect(numbersOf(other.severity).value).toBeCloseTo(-(numbersOf(one.severity).value ?? 0), 9);
      }),
    );
  });

  it('keeps every share within 0 and 1, every kappa within -1 and 1, and every value within its interval', () => {
    fc.assert(
      fc.property(marks, (pairs) => {
        const { exact, adjacent, linearKappa, quadraticKappa } = agreementOf(pairs);

        for (const [estimate, lowest] of [
          [exact, 0],
          [adjacent, 0],
          [linearKappa, -1],
          [quadraticKappa, -1],
        ] as const) {
          const { value, low, high } = numbersOf(estimate);
          if (value === null || low === null || high === null) continue;
          expect(low).toBeGreaterThanOrEqual(lowest);
          expect(high).toBeLessThanOrEqual(1);
          expect(value).toBeGreaterThanOrEqual(low - 1e-12);
          expect(value).toBeLessThanOrEqual(high + 1e-12);
        }
      }),
    );
  });

  it.each([
    ['no pair', []],
    ['half a level', [[3, 2.5]]],
  ] as readonly (readonly [string, readonly MarkPair[]])[])('refuses %s', (_, pairs) => {
    expect(() => agreementOf(pairs)).toThrow(MarksMalformedError);
  });
});
