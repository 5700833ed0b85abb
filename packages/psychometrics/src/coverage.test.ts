import { type Random, seededRandom } from '@cmdsp/primitives';
import { expect, it, test } from 'vitest';
import {
  alpha,
  angoffRound,
  decisionConsistency,
  type Estimate,
  type Interval,
  meanInterval,
  passProbability,
  shareInterval,
  stratifiedAlpha,
  totalsOf,
} from './index.ts';
import { correlationInterval } from './correlation-interval.ts';
import { correlation } from './moments.ts';

// Intervals of 95 % hold the truth in about 95 of 100 simulated studies. Seeded; bounds leave Monte-Carlo error (three
// standard errors of the number of runs) and what the literature grants to the approximation.

const uniform = (random: Random) => (random.below(2 ** 32) + 0.5) / 2 ** 32;
const normal = (random: Random) => Math.sqrt(-2 * Math.log(uniform(random))) * Math.cos(2 * Math.PI * uniform(random));
const times = <Value>(count: number, make: (index: number) => Value) =>
  Array.from({ length: count }, (_, i) => make(i));

function coverage(
  seed: string,
  { runs, truth, study }: { runs: number; truth: number; study: (random: Random) => Interval | null },
) {
  const random = seededRandom(seed);
  const hits = times(runs, () => study(random)).filter(
    (interval) => interval !== null && interval.low <= truth && truth <= interval.high,
  );
  return hits.length / runs;
}

const intervalOf = (estimate: Estimate): Interval | null => {
  if (estimate.kind === 'estimated') return estimate;
  return estimate.kind === 'too-few' ? estimate.interval : null;
};

test.each([
  { share: 0.7, people: 30 },
  { share: 0.9, people: 40 },
  { share: 0.5, people: 15 },
])('a share of $share among $people', ({ share, people }) => {
  const found = coverage(`share ${share}`, {
    runs: 2000,
    truth: share,
    study: (random) =>
      shareInterval({ hits: times(people, () => uniform(random)).filter((one) => one < share).length, of: people }),
  });

  expect(found).toBeGreaterThan(0.92);
  expect(found).toBeLessThan(0.985);
});

it('a mean of partial points', () => {
  const found = coverage('mean', {
    runs: 1500,
    truth: 0.6,
    study: (random) => meanInterval(times(40, () => (random.below(10) < 4 ? 1 : random.below(3) < 2 ? 0.5 : 0))),
  });

  expect(found).toBeGreaterThan(0.92);
  expect(found).toBeLessThan(0.975);
});

it('a correlation of 0.4', () => {
  const found = coverage('correlation', {
    runs: 1500,
    truth: 0.4,
    study: (random) => {
      const pairs = times(50, () => {
        const one = normal(random);
        return [one, 0.4 * one + Math.sqrt(1 - 0.16) * normal(random)] as const;
      });
      const value = correlation(
        pairs.map(([one]) => one),
        pairs.map(([, other]) => other),
      );
      return value === null ? null : correlationInterval(value, { pairs: 50 });
    },
  });

  expect(found).toBeGreaterThan(0.93);
  expect(found).toBeLessThan(0.97);
});

/** People on `columns` parallel parts, each with an error variance of `noise` beside an ability of variance one. */
const parallel = (random: Random, { people, columns, noise }: { people: number; columns: number; noise: number }) =>
  times(people, () => {
    const ability = normal(random);
    return times(columns, () => ability + Math.sqrt(noise) * normal(random));
  });

it("alpha of parallel parts, by Feldt's interval", () => {
  const found = coverage('alpha', {
    runs: 600,
    truth: 8 / (8 + 2),
    study: (random) => intervalOf(alpha(parallel(random, { people: 60, columns: 8, noise: 2 }))),
  });

  expect(found).toBeGreaterThan(0.92);
  expect(found).toBeLessThan(0.98);
});

it('stratified alpha of two strata that measure two things, by the jackknife', () => {
  // Two abilities that correlate 0.5; four parts each with error variance 1.5.
  const truth = 1 - (8 * 1.5) / (16 + 16 + 2 * 16 * 0.5 + 8 * 1.5);
  const parts = times(8, (column) => ({ id: `q${column}`, stratum: column < 4 ? 'one' : 'two', columns: [column] }));
  const found = coverage('stratified', {
    runs: 300,
    truth,
    study: (random) => {
      const scores = times(60, () => {
        const shared = Math.SQRT1_2 * normal(random);
        const abilities = [shared + Math.SQRT1_2 * normal(random), shared + Math.SQRT1_2 * normal(random)];
        return times(8, (column) => (abilities[column < 4 ? 0 : 1] ?? 0) + Math.sqrt(1.5) * normal(random));
      });
      return intervalOf(stratifiedAlpha(scores, parts).form);
    },
  });

  expect(found).toBeGreaterThan(0.9);
  expect(found).toBeLessThan(0.985);
});

it("the consistency of decisions by Subkoviak's model is near the truth, and rather too low than too high", () => {
  const random = seededRandom('consistency');
  const [of, needed, people] = [60, 42, 400];
  const masteries = times(people, () => Math.min(0.97, Math.max(0.3, 0.72 + 0.1 * normal(random))));
  const sit = (mastery: number) => times(of, () => Number(uniform(random) < mastery));
  const first = masteries.map(sit);
  const truth =
    masteries
      .map((mastery) => passProbability({ mastery, of, needed }))
      .reduce((sum, pass) => sum + pass ** 2 + (1 - pass) ** 2, 0) / people;
  const reliability = alpha(first);

  const { agreement } = decisionConsistency({
    totals: totalsOf(first),
    of,
    needed,
    reliability: reliability.kind === 'estimated' ? reliability.value : Number.NaN,
  });

  expect(agreement.kind).toBe('estimated');
  const found = agreement.kind === 'estimated' ? agreement.value : 0;
  expect(found).toBeGreaterThan(truth - 0.05);
  expect(found).toBeLessThan(truth + 0.01);
});

it('the cut of a panel of six judges', () => {
  const found = coverage('panel', {
    runs: 800,
    truth: 0.7,
    study: (random) =>
      angoffRound(
        times(6, () => {
          const severity = 0.04 * normal(random);
          return times(12, () => 0.7 + severity + 0.02 * normal(random));
        }),
      ).interval,
  });

  expect(found).toBeGreaterThan(0.925);
  expect(found).toBeLessThan(0.975);
});
