import { analyseOptions, type OptionAnalysis } from './analyse-options.ts';
import { difficulty } from './difficulty.ts';
import type { Estimate } from './estimate.ts';
import { flagQuestion, type QuestionFlag } from './question-flags.ts';
import { restCorrelation, restScores } from './rest-correlation.ts';
import { columnOf, type Scores } from './scores.ts';

/** A question as its statistics need it. */
export type AnalysedQuestion = {
  readonly id: string;
  /** Points for an answer that is wholly right. */
  readonly maximum: number;
  /** False while it is only tried out: it is judged by the questions that count, and is no part of any total. */
  readonly isCounted: boolean;
  /** Null where only points are known. */
  readonly options: { readonly ids: readonly string[]; readonly correct: readonly string[] } | null;
};

/** A question in numbers. */
export type QuestionStatistics = {
  readonly id: string;
  readonly isCounted: boolean;
  /** Share of the maximum, 0-1. */
  readonly difficulty: Estimate;
  /** Correlation with the rest, -1 to 1. */
  readonly discrimination: Estimate;
  /** Empty where only points are known. */
  readonly options: readonly OptionAnalysis[];
  /** Share of people who chose nothing; null where only points are known. */
  readonly unanswered: number | null;
  readonly flags: readonly QuestionFlag[];
};

/**
 * Everything about one question (0-based `index`) of a table: `difficulty`, `restCorrelation`, `analyseOptions` and
 * `flagQuestion` state formulas and sources. `choices` are the options of each person for this question, or null.
 * @throws ScoresMalformedError
 */
export function analyseQuestion(input: {
  readonly scores: Scores;
  readonly index: number;
  readonly question: AnalysedQuestion;
  readonly counted: readonly boolean[];
  readonly choices: readonly (readonly string[])[] | null;
}): QuestionStatistics {
  const { scores, index, question, counted, choices } = input;
  const { id, isCounted, maximum, options: known } = question;
  const ease = difficulty(columnOf(scores, index), { maximum });
  const discrimination = restCorrelation(scores, { question: index, counted });
  const rest = restScores(scores, { question: index, counted });
  const { options, unanswered } =
    known === null || choices === null
      ? { options: [], unanswered: null }
      : analyseOptions({ options: known.ids, correct: known.correct, choices, rest });
  // The expected share of right choices is the same whether one or several are asked for.
  const chance = known === null ? 0 : known.correct.length / known.ids.length;
  const flags = flagQuestion({ difficulty: ease, discrimination, options, chance });
  return { id, isCounted, difficulty: ease, discrimination, options, unanswered, flags };
}
