import { formatRational, rational } from '@cmdsp/primitives';
import { describe, expect, it } from 'vitest';
import { scoreSingle } from './score.ts';

const scoring = { kind: 'single', optionHandles: ['a', 'b', 'c', 'd'], correct: ['c'], maximum: rational(2) } as const;

describe('scoreSingle', () => {
  it.each([
    ['a', '0/1'],
    ['b', '0/1'],
    ['c', '2/1'],
    ['d', '0/1'],
  ])('gives option %s %s points of 2 when c is the key', (option, points) => {
    const outcome = scoreSingle(scoring, { kind: 'single', option });

    expect(outcome.kind === 'scored' && formatRational(outcome.points)).toBe(points);
  });

  it('calls a handle that the question does not have invalid', () => {
    const outcome = scoreSingle(scoring, { kind: 'single', option: 'e' });

    expect(outcome).toEqual({ kind: 'invalid', reason: 'unknown-option', maximum: rational(2) });
  });
});
