import { alpha } from './alpha.ts';
import { type AnalysedQuestion, analyseQuestion, type QuestionStatistics } from './analyse-question.ts';
import { type DecisionConsistency, decisionConsistency } from './decision-consistency.ts';
import type { Estimate } from './estimate.ts';
import { mean, sum, variance } from './moments.ts';
import { passCertainty } from './pass-certainty.ts';
import { type Scores, sizeOf, totalsOf } from './scores.ts';
import { binomialStandardError, standardErrorOfMeasurement } from './standard-error.ts';
import { type StratifiedAlpha, stratifiedAlpha } from './stratified-alpha.ts';
import { type Part, sumTestlets } from './sum-testlets.ts';

/** How sure the decision about a number of points is. */
export type PointsCertainty = {
  readonly points: number;
  /** Standard error of this score by the binomial model, in points. */
  readonly standardError: number;
  /** Probability (0-1) that the mastery behind it reaches the mark. */
  readonly passCertainty: number;
};

/** A form in numbers; only questions that count are in it. Points. */
export type FormStatistics = {
  readonly people: number;
  readonly maximum: number;
  readonly mean: number | null;
  readonly deviation: number | null;
  /** Of the parts: a scenario set is one of them. */
  readonly alpha: Estimate;
  readonly stratified: StratifiedAlpha;
  /** From the stratified reliability. */
  readonly standardError: Estimate;
  /** Points that pass: the smallest whole number that reaches the mark. */
  readonly needed: number;
  /** Null unless every question is worth one point, which the binomial model needs. */
  readonly consistency: DecisionConsistency | null;
  readonly nearTheMark: readonly PointsCertainty[] | null;
};

/**
 * Everything about one form from a complete table of points (`completeScores`): each question, and the form as a whole.
 * `parts` say which columns belong to one scenario set and to which domain; columns of questions that do not count must
 * not be in them. `mark` is the share of the points that passes (0-1), `choices[person][question]` the chosen options,
 * or null where only points are known. Formulas and sources: at the functions it is made of. @throws ScoresMalformedError
 */
export function analyseForm(input: {
  readonly scores: Scores;
  readonly questions: readonly AnalysedQuestion[];
  readonly parts: readonly Part[];
  readonly mark: number;
  readonly choices: readonly (readonly (readonly string[])[])[] | null;
}): { readonly questions: readonly QuestionStatistics[]; readonly form: FormStatistics } {
  const { scores, questions, choices } = input;
  sizeOf(scores);
  const counted = questions.map(({ isCounted }) => isCounted);
  return {
    questions: questions.map((question, index) =>
      analyseQuestion({
        scores,
        index,
        question,
        counted,
        choices: choices?.map((row) => row[index] ?? []) ?? null,
      }),
    ),
    form: analyseWhole(input, counted),
  };
}

function analyseWhole(
  {
    scores,
    questions,
    parts,
    mark,
  }: {
    readonly scores: Scores;
    readonly questions: readonly AnalysedQuestion[];
    readonly parts: readonly Part[];
    readonly mark: number;
  },
  counted: readonly boolean[],
): FormStatistics {
  const people = scores.length;
  const totals = totalsOf(scores.map((row) => row.filter((_, index) => counted[index])));
  const maxima = questions.filter(({ isCounted }) => isCounted).map(({ maximum }) => maximum);
  const maximum = sum(maxima);
  const needed = Math.ceil(mark * maximum - 1e-9);
  const stratified = stratifiedAlpha(scores, parts);
  const isBinomial = maxima.length > 1 && maxima.every((one) => one === 1);
  const reliability = stratified.form.kind === 'unknowable' ? null : stratified.form.value;
  return {
    people,
    maximum,
    mean: people === 0 ? null : mean(totals),
    deviation: people < 2 ? null : Math.sqrt(variance(totals)),
    alpha: alpha(sumTestlets(scores, parts)),
    stratified,
    standardError: standardErrorOfMeasurement(totals, stratified.form),
    needed,
    consistency:
      isBinomial && reliability !== null ? decisionConsistency({ totals, of: maximum, needed, reliability }) : null,
    nearTheMark: isBinomial ? certainties({ maximum, needed, mark }) : null,
  };
}

/** Five points to either side of the mark. */
function certainties({ maximum, needed, mark }: { maximum: number; needed: number; mark: number }) {
  const first = Math.max(0, needed - 5);
  const count = Math.min(maximum, needed + 5) - first + 1;
  return Array.from({ length: count }, (_, index): PointsCertainty => {
    const points = first + index;
    return {
      points,
      standardError: binomialStandardError({ points, of: maximum }),
      passCertainty: passCertainty({ points, of: maximum, mark }),
    };
  });
}
