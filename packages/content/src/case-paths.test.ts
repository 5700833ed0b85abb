import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casePaths } from './case-paths.ts';
import type { CaseFile } from './schemas/case.ts';

type Steps = Parameters<typeof casePaths>[0];

/** Steps by name with the names they lead to. */
function stepsOf(nexts: Readonly<Record<string, readonly string[]>>): Steps {
  const steps = Object.entries(nexts).map(([id, targets]) => ({
    id,
    decisions: targets.map((next) => ({ next })),
  }));
  // The function reads ids and targets alone.
  return { start: 'a', steps: steps as unknown as CaseFile['steps'] };
}

describe('casePaths', () => {
  it('counts the steps of the shortest and the longest way', () => {
    const paths = casePaths(stepsOf({ a: ['b', 'c'], b: ['c'], c: ['d', 'end'], d: ['end'] }));

    expect(paths).toMatchObject({ shortest: 2, longest: 4 });
    expect([...paths.reached].sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('names the steps of a circle, and ends all the same', () => {
    const paths = casePaths(stepsOf({ a: ['b'], b: ['c', 'end'], c: ['b'] }));

    expect([...paths.loops].sort()).toEqual(['b', 'c']);
  });

  it('has no length where nothing ends or nothing begins', () => {
    expect(casePaths(stepsOf({ a: ['a'] }))).toMatchObject({ shortest: null, longest: null });
    expect(casePaths(stepsOf({ b: ['end'] }))).toMatchObject({ shortest: null, reached: new Set() });
  });

  it('finds no circle where every step leads to later ones only', () => {
    const forward = fc.array(fc.array(fc.nat(5), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(forward, (jumps) => {
        const name = (index: number) => (index < jumps.length ? String.fromCharCode(97 + index) : 'end');
        const nexts = Object.fromEntries(
          jumps.map((list, index) => [name(index), list.map((jump) => name(index + 1 + jump))]),
        );

        const { loops, shortest, longest } = casePaths(stepsOf(nexts));

        expect(loops.size).toBe(0);
        expect(shortest ?? 0).toBeLessThanOrEqual(longest ?? 0);
        expect(longest ?? Infinity).toBeLessThanOrEqual(jumps.length);
      }),
    );
  });
});
