import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alpha,
  analyseOptions,
  angoffRound,
  compareRounds,
  completeScores,
  decisionConsistency,
  difficulty,
  type Estimate,
  judgeAgreement,
  passCertainty,
  passProbability,
  restCorrelation,
  type Scores,
  ScoresMalformedError,
  standardErrorOfMeasurement,
  stratifiedAlpha,
  totalsOf,
} from './index.ts';

const valueOf = (estimate: Estimate) => (estimate.kind === 'unknowable' ? null : estimate.value);
const tables = fc.tuple(fc.integer({ min: 5, max: 25 }), fc.integer({ min: 3, max: 9 })).chain(([people, questions]) =>
  fc.array(fc.array(fc.constantFrom(0, 0.5, 1), { minLength: questions, maxLength: questions }), {
    minLength: people,
    maxLength: people,
  }),
);
const partsOf = (scores: Scores, strata: number) =>
  (scores[0] ?? []).map((_, column) => ({ id: `q${column}`, stratum: `s${column % strata}`, columns: [column] }));
const close = (one: number | null, other: number | null) => {
  if (one === null || other === null) expect(one).toBe(other);
  else expect(one).toBeCloseTo(other, 8);
};

describe('the order of people says nothing', () => {
  it('about alpha, its strata, discrimination and consistency', () => {
    fc.assert(
      fc.property(tables, fc.nat(), (scores, turn) => {
        const turned = scores.map((_, index) => scores[(index + (turn % scores.length)) % scores.length] ?? []);
        const consistency = (table: Scores) =>
          valueOf(
            decisionConsistency({ totals: totalsOf(table), of: table[0]?.length ?? 0, needed: 2, reliability: 0.7 })
              .agreement,
          );

        close(valueOf(alpha(scores)), valueOf(alpha(turned)));
        close(
          valueOf(stratifiedAlpha(scores, partsOf(scores, 2)).form),
          valueOf(stratifiedAlpha(turned, partsOf(scores, 2)).form),
        );
        close(valueOf(restCorrelation(scores, { question: 0 })), valueOf(restCorrelation(turned, { question: 0 })));
        close(consistency(scores), consistency(turned));
      }),
      { numRuns: 60 },
    );
  });
});

describe('alpha', () => {
  it('is one for questions that are copies of each other', () => {
    const scores = [0, 1, 1, 0, 1, 0, 0, 1].map((score) => [score, score, score, score]);

    expect(valueOf(alpha(scores))).toBeCloseTo(1, 12);
  });

  it('follows Spearman and Brown when a test of parallel halves is doubled', () => {
    fc.assert(
      fc.property(tables, (scores) => {
        const single = valueOf(alpha(scores));
        const doubled = valueOf(alpha(scores.map((row) => [...row, ...row])));
        fc.pre(single !== null && doubled !== null);
        const k = scores[0]?.length ?? 0;

        // The variance of the sum is fourfold, that of the parts twofold: (2k/(2k - 1)) (1 - (1 - a (k - 1)/k)/2).
        expect(doubled).toBeCloseTo(((2 * k) / (2 * k - 1)) * (1 - (1 - (single * (k - 1)) / k) / 2), 8);
      }),
      { numRuns: 60 },
    );
  });

  it('is the stratified one where there is one stratum, and does not change with the unit', () => {
    fc.assert(
      fc.property(tables, (scores) => {
        const plain = valueOf(alpha(scores));

        close(valueOf(stratifiedAlpha(scores, partsOf(scores, 1)).form), plain);
        close(valueOf(alpha(scores.map((row) => row.map((score) => score * 7)))), plain);
      }),
      { numRuns: 60 },
    );
  });

  it('counts a scenario set as one part', () => {
    const scores = [
      [1, 1, 1, 0],
      [0, 0, 1, 1],
      [1, 1, 0, 0],
      [0, 0, 0, 1],
      [1, 1, 1, 1],
    ];
    const set = { id: 'set', stratum: 'all', columns: [0, 1] };
    const others = [2, 3].map((column) => ({ id: `q${column}`, stratum: 'all', columns: [column] }));

    const { form } = stratifiedAlpha(scores, [set, ...others]);

    close(valueOf(form), valueOf(alpha(scores.map(([a = 0, b = 0, c = 0, d = 0]) => [a + b, c, d]))));
  });
});

describe('identities', () => {
  it('makes error variance and true variance the whole', () => {
    fc.assert(
      fc.property(tables, (scores) => {
        const totals = totalsOf(scores);
        const reliability = alpha(scores);
        const value = valueOf(reliability);
        const error = valueOf(standardErrorOfMeasurement(totals, reliability));
        fc.pre(value !== null && error !== null && value <= 1);
        const centre = totals.reduce((sum, one) => sum + one, 0) / totals.length;
        const spread = totals.reduce((sum, one) => sum + (one - centre) ** 2, 0) / (totals.length - 1);

        expect(error ** 2 + value * spread).toBeCloseTo(spread, 8);
      }),
      { numRuns: 60 },
    );
  });

  it('is surer of a pass the more points there are, and even at the mark for even questions', () => {
    const certainties = Array.from({ length: 91 }, (_, points) => passCertainty({ points, of: 90, mark: 0.7 }));

    expect(certainties.every((one, index) => index === 0 || one >= (certainties[index - 1] ?? 1))).toBe(true);
    expect(certainties[63]).toBeGreaterThan(certainties[62] ?? 1);
    expect(passCertainty({ points: 10, of: 20, mark: 0.5 })).toBeCloseTo(0.5, 10);
    expect(passProbability({ mastery: 0.5, of: 3, needed: 2 })).toBeCloseTo(0.5, 12);
    expect([0, 4].map((needed) => passProbability({ mastery: 0.5, of: 3, needed }))).toEqual([1, 0]);
  });

  it('decides everybody alike twice where all are far from the mark', () => {
    const { agreement } = decisionConsistency({ totals: [88, 89, 90, 87], of: 90, needed: 63, reliability: 0.9 });

    expect(valueOf(agreement)).toBeGreaterThan(0.9999);
  });
});

describe('panels', () => {
  const ratings = [
    [0.6, 0.7, 0.8, 0.55],
    [0.65, 0.7, 0.9, 0.5],
    [0.5, 0.6, 0.75, 0.4],
  ];

  it('has the cut in the middle of judges and of questions alike', () => {
    const { cut, judgeMeans, questionMeans, questionMedians } = angoffRound(ratings);
    const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

    expect(mean(judgeMeans)).toBeCloseTo(cut, 12);
    expect(mean(questionMeans)).toBeCloseTo(cut, 12);
    expect(questionMedians).toEqual([0.6, 0.7, 0.8, 0.5]);
  });

  it('agrees wholly where judges say the same, and less for absolute agreement where one is harder', () => {
    const same = [ratings[0] ?? [], ratings[0] ?? []];
    const harder = [ratings[0] ?? [], (ratings[0] ?? []).map((rating) => rating - 0.2)];

    expect(judgeAgreement(same).single).toBeCloseTo(1, 12);
    expect(judgeAgreement(harder).meanCorrelation).toBeCloseTo(1, 12);
    expect(judgeAgreement(harder).single).toBeLessThan(0.7);
  });

  it('says what a second round changed', () => {
    const second = ratings.map((row, judge) => (judge === 2 ? row.map((rating) => rating + 0.1) : row));

    const { cutChange, changed, meanMove, spreadRatio } = compareRounds(ratings, second);

    expect([cutChange, changed, meanMove].map((one) => Number(one.toFixed(6)))).toEqual([0.033333, 0.333333, 0.1]);
    expect(spreadRatio).toBeLessThan(1);
  });
});

describe('what is missing or malformed', () => {
  const scores = [
    [1, null, 1],
    [null, null, null],
    [0, 1, 1],
  ];

  it('gives no points for a missing answer, or leaves its person out; nobody who answered nothing counts', () => {
    expect(completeScores(scores, 'no-points')).toEqual({
      scores: [
        [1, 0, 1],
        [0, 1, 1],
      ],
      kept: [0, 2],
      missing: 4,
    });
    expect(completeScores(scores, 'leave-person-out')).toEqual({ scores: [[0, 1, 1]], kept: [2], missing: 4 });
  });

  it('refuses rows of different length and what is no number', () => {
    expect(() => alpha([[1, 0], [1]])).toThrow(ScoresMalformedError);
    expect(() => alpha([[1, Number.NaN]])).toThrow('Row 1');
  });

  it('knows nothing where everybody answered alike', () => {
    const same = Array.from({ length: 40 }, () => [1, 1, 0]);

    expect(alpha(same).kind).toBe('unknowable');
    expect(restCorrelation(same, { question: 0 }).kind).toBe('unknowable');
    expect(difficulty([], { maximum: 1 })).toMatchObject({ kind: 'too-few', needsMore: 20, value: null });
  });

  it('has no analysis of options where nobody was', () => {
    const { options, unanswered } = analyseOptions({ options: ['a'], correct: ['a'], choices: [], rest: [] });

    expect([unanswered, options[0]?.share, options[0]?.restMean]).toEqual([null, null, null]);
  });
});
