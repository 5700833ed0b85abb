import { compareRational, formatRational, rational } from '@cmdsp/primitives';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreEvidence } from './evidence/score.ts';
import { scoreHotspot } from './hotspot/score.ts';
import { scoreMatching } from './matching/score.ts';
import { scoreNumeric } from './numeric/score.ts';
import { scoreOrdering } from './ordering/score.ts';
import type { ScoreOutcome } from './score-outcome.ts';

const maximum = rational(1);
const steps = ['a', 'b', 'c', 'd'];
const ordering = { kind: 'ordering', optionHandles: steps, correct: steps, maximum } as const;
const matching = {
  kind: 'matching',
  premiseHandles: ['p', 'q', 'r'],
  optionHandles: ['x', 'y', 'z'],
  pairs: [
    { premise: 'p', option: 'x' },
    { premise: 'q', option: 'y' },
    { premise: 'r', option: 'y' },
  ],
  maximum,
} as const;
const regions = ['a', 'b', 'c', 'd', 'e', 'f'];
const hotspot = { kind: 'hotspot', choose: 2, optionHandles: regions, correct: ['a', 'b'], maximum } as const;
const evidence = { kind: 'evidence', atMost: 3, optionHandles: regions, correct: ['a', 'b'], maximum } as const;

const order = (text: string) => scoreOrdering(ordering, { kind: 'ordering', order: text.split('') });
const picks = (text: string) => scoreEvidence(evidence, { kind: 'evidence', picks: text.split('') });
const points = (outcome: ScoreOutcome) => (outcome.kind === 'scored' ? outcome.points : rational(0));

describe('scoreOrdering', () => {
  it.each([
    ['abcd', '1/1'],
    ['abdc', '2/3'],
    ['bacd', '2/3'],
    ['bcda', '0/1'],
    ['dcba', '0/1'],
    ['abc', '1/2'],
    ['ba', '0/1'],
  ])('gives %s %s', (text, share) => {
    expect(formatRational(points(order(text)))).toBe(share);
  });

  it('never gives less when two neighbours in the wrong order change places', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(steps, { minLength: 4 }), fc.nat(2), (given, at) => {
        const [one = '', two = ''] = given.slice(at, at + 2);
        fc.pre(one > two);
        const mended = [...given.slice(0, at), two, one, ...given.slice(at + 2)];

        expect(compareRational(points(order(mended.join(''))), points(order(given.join(''))))).toBeGreaterThanOrEqual(
          0,
        );
      }),
    );
  });
});

describe('scoreMatching', () => {
  it.each([
    ['x', '1/3'],
    ['y', '2/3'],
    ['z', '0/1'],
  ])('gives the same option %s for every premise no more than it is right for', (option, share) => {
    const pairs = matching.premiseHandles.map((premise) => ({ premise, option }));

    expect(formatRational(points(scoreMatching(matching, { kind: 'matching', pairs })))).toBe(share);
  });

  it('takes one option for a premise', () => {
    const pairs = ['x', 'y'].map((option) => ({ premise: 'p', option }));

    expect(scoreMatching(matching, { kind: 'matching', pairs })).toMatchObject({ kind: 'invalid' });
  });
});

describe('scoreHotspot and scoreEvidence', () => {
  it.each([
    ['ab', '1/1'],
    ['a', '1/2'],
    ['abc', '1/2'],
    ['ac', '0/1'],
    ['cd', '0/1'],
  ])('gives %s %s of the point for evidence', (text, share) => {
    expect(formatRational(points(picks(text)))).toBe(share);
  });

  it('gives a hotspot half for half', () => {
    expect(formatRational(points(scoreHotspot(hotspot, { kind: 'hotspot', regions: ['b'] })))).toBe('1/2');
    expect(formatRational(points(scoreHotspot(hotspot, { kind: 'hotspot', regions: ['b', 'c'] })))).toBe('0/1');
  });

  it('never gives less when a wrong pick becomes a right one or is taken back', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(regions, { minLength: 1, maxLength: 3 }), (given) => {
        const wrong = given.find((pick) => !'ab'.includes(pick));
        fc.pre(wrong !== undefined);
        const less = given.filter((pick) => pick !== wrong);
        const right = ['a', 'b'].find((pick) => !given.includes(pick));

        const before = points(picks(given.join('')));

        expect(compareRational(points(picks(less.join(''))), before)).toBeGreaterThanOrEqual(0);
        expect(compareRational(points(picks(`${less.join('')}${right ?? ''}`)), before)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('scoreNumeric', () => {
  const numeric = { kind: 'numeric', value: rational(25, 2), tolerance: rational(1, 10), maximum } as const;

  it.each([
    ['12.5', '1/1'],
    ['12,4', '1/1'],
    ['12.6', '1/1'],
    ['12.6000001', '0/1'],
    ['12.39', '0/1'],
    ['twelve', '0/1'],
  ])('gives %s %s', (value, share) => {
    expect(formatRational(points(scoreNumeric(numeric, { kind: 'numeric', value })))).toBe(share);
  });
});
