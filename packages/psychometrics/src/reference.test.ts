import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  alpha,
  angoffRound,
  decisionConsistency,
  differenceInterval,
  difficulty,
  type Estimate,
  type Interval,
  judgeAgreement,
  passCertainty,
  passProbability,
  restCorrelation,
  type Scores,
  stratifiedAlpha,
} from './index.ts';
import { fisherQuantile, normalQuantile, studentQuantile } from './quantiles.ts';

// Values of R 4.2.2 and psych 2.2.9; testing/reference.R makes them. Agreement to 1e-6 and better.

type Table = {
  readonly scores: Scores;
  readonly alpha: number;
  readonly feldt: Interval;
  readonly rest: readonly number[];
  readonly restInterval: readonly Interval[];
  readonly means: readonly number[];
  readonly meanInterval: readonly Interval[];
};
type Reference = {
  readonly tables: Readonly<Record<'large' | 'small' | 'graded', Table>>;
  readonly stratified: { readonly strata: readonly number[]; readonly value: number };
  readonly consistency: {
    readonly needed: number;
    readonly reliability: number;
    readonly agreement: number;
    readonly kappa: number;
  };
  readonly judges: {
    readonly ratings: Scores;
    readonly single: number;
    readonly average: number;
    readonly averageInterval: Interval;
    readonly meanCorrelation: number;
    readonly standardError: number;
    readonly cut: number;
  };
  readonly welch: Interval;
  readonly quantiles: {
    readonly normal: readonly number[];
    readonly student: readonly number[];
    readonly fisher: readonly number[];
  };
  readonly certainty: { readonly mastery: readonly number[]; readonly beta: readonly number[] };
};

// Written by testing/reference.R in this shape.
const reference = JSON.parse(readFileSync(join(import.meta.dirname, 'testing/reference.json'), 'utf8')) as Reference;

/** The numbers of an estimate, whether or not they passed the gate. */
function numbersOf(estimate: Estimate): readonly number[] {
  if (estimate.kind === 'estimated') return [estimate.value, estimate.low, estimate.high];
  if (estimate.kind === 'unknowable') return [];
  return [estimate.value ?? Number.NaN, estimate.interval?.low ?? Number.NaN, estimate.interval?.high ?? Number.NaN];
}

function expectSame(found: readonly (number | null)[], wanted: readonly number[]): void {
  expect(found).toHaveLength(wanted.length);
  for (const [index, value] of wanted.entries()) expect(found[index]).toBeCloseTo(value, 7);
}

describe.each(Object.entries(reference.tables))('equals R on the %s table', (_name, table) => {
  it('in alpha and its interval', () => {
    expectSame(numbersOf(alpha(table.scores)), [table.alpha, table.feldt.low, table.feldt.high]);
  });

  it('in the difficulty of every question', () => {
    for (const [question, value] of table.means.entries()) {
      const { low, high } = table.meanInterval[question] ?? { low: Number.NaN, high: Number.NaN };
      const found = difficulty(
        table.scores.map((row) => row[question] ?? Number.NaN),
        { maximum: 1 },
      );
      expectSame(numbersOf(found), [value, Math.max(0, low), Math.min(1, high)]);
    }
  });

  it('in the rest correlation of every question', () => {
    for (const [question, value] of table.rest.entries()) {
      const { low, high } = table.restInterval[question] ?? { low: Number.NaN, high: Number.NaN };
      expectSame(numbersOf(restCorrelation(table.scores, { question })), [value, low, high]);
    }
  });
});

describe('equals R', () => {
  const { scores } = reference.tables.large;

  it('in stratified alpha', () => {
    const parts = reference.stratified.strata.map((stratum, column) => ({
      id: `q${column}`,
      stratum: String(stratum),
      columns: [column],
    }));

    const [value] = numbersOf(stratifiedAlpha(scores, parts).form);

    expect(value).toBeCloseTo(reference.stratified.value, 9);
  });

  it('in the consistency of decisions', () => {
    const { needed, reliability, agreement, kappa } = reference.consistency;
    const totals = scores.map((row) => row.reduce((total, score) => total + score, 0));

    const found = decisionConsistency({ totals, of: 20, needed, reliability });

    expectSame([numbersOf(found.agreement)[0] ?? null, found.kappa], [agreement, kappa]);
  });

  it('in the agreement of judges and the standard error of their cut', () => {
    const { ratings, single, average, averageInterval, meanCorrelation, standardError, cut } = reference.judges;

    const found = judgeAgreement(ratings);
    const round = angoffRound(ratings.map((row) => row.map((rating) => rating / 100)));

    expectSame([found.single, found.average, found.meanCorrelation], [single, average, meanCorrelation]);
    expectSame(
      [found.averageInterval?.low ?? null, found.averageInterval?.high ?? null],
      [averageInterval.low, averageInterval.high],
    );
    expectSame([round.cut, round.standardError], [cut / 100, standardError / 100]);
  });

  it('in the interval of a difference', () => {
    const { graded } = reference.tables;
    const [one, other] = [0, 1].map((question) => graded.scores.map((row) => row[question] ?? Number.NaN));

    const found = differenceInterval(one ?? [], other?.slice(0, 30) ?? []);

    expectSame([found?.low ?? null, found?.high ?? null], [reference.welch.low, reference.welch.high]);
  });

  it('in quantiles', () => {
    expectSame([0.6, 0.975, 0.9999].map(normalQuantile), reference.quantiles.normal);
    expectSame(
      [1, 4, 29, 500].map((degrees) => studentQuantile(0.975, degrees)),
      reference.quantiles.student,
    );
    expectSame(
      [0.025, 0.975].map((share) => fisherQuantile(share, { over: 19, under: 361 })),
      reference.quantiles.fisher,
    );
  });

  it('in the certainty of a pass', () => {
    expectSame(
      [0.6, 0.7, 0.8].map((mastery) => passProbability({ mastery, of: 90, needed: 63 })),
      reference.certainty.mastery,
    );
    expectSame(
      [57, 63, 71].map((points) => passCertainty({ points, of: 90, mark: 0.7 })),
      reference.certainty.beta,
    );
  });
});
