import { type Random, seededRandom } from '@cmdsp/primitives';
import { describe, expect, it } from 'vitest';
import { watchSeverity } from './index.ts';

const criteria = 5;

/** A script of true levels, marked by somebody who misses a criterion by one level in 4 of 10 cases and has moods. */
function differences(random: Random, scripts: number, bias: number): readonly number[] {
  return Array.from({ length: scripts }, () => {
    const mood = (random.below(101) - 50) / 200;
    const off = Array.from({ length: criteria }, () => {
      const truth = 1 + random.below(4);
      const slip = random.below(10) < 4 ? (random.below(2) === 0 ? -1 : 1) : 0;
      return Math.max(0, Math.min(4, truth + slip + bias)) - truth;
    });
    return mood + off.reduce((sum, one) => sum + one, 0) / criteria;
  });
}

const thousand = Array.from({ length: 1000 }, (_, number) => seededRandom(`marker ${number}`));

describe('watchSeverity', () => {
  it('raises the alarm within 15 scripts for every marker who is one level harsher, and for most who are one milder', () => {
    const harsh = thousand.map((random) => watchSeverity(differences(random, 15, -1)));
    const mild = thousand.map((random) => watchSeverity(differences(random, 15, 1)));

    expect(harsh.filter(({ kind }) => kind !== 'too-severe')).toEqual([]);
    // Nothing is above level 4, so that good work does not show how mild somebody is.
    expect(mild.filter(({ kind }) => kind === 'too-lenient').length).toBeGreaterThan(950);
  });

  it('leaves more than 95 % of fair markers alone over 60 scripts', () => {
    const alarms = thousand
      .map((random) => watchSeverity(differences(random, 60, 0)))
      .filter(({ kind }) => kind !== 'in-line');

    expect(alarms.length).toBeLessThan(50);
  });

  it('finds a marker who becomes harsher in the middle, and says where', () => {
    const alarm = watchSeverity([0, 0.2, -0.2, 0, 0.1, -1, -1.2, -0.8, -1]);

    expect(alarm).toEqual({ kind: 'too-severe', script: 8 });
  });

  it('forgives one odd script', () => {
    expect(watchSeverity([0, -1.6, 0.2, 0, 0, 1.6, 0])).toEqual({ kind: 'in-line' });
  });
});
