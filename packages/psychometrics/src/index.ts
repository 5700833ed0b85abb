export { alpha, alphaInterval } from './alpha.ts';
export { analyseForm, type FormStatistics, type PointsCertainty } from './analyse-form.ts';
export { analyseOptions, type OptionAnalysis, type OptionFlag } from './analyse-options.ts';
export { type AnalysedQuestion, analyseQuestion, type QuestionStatistics } from './analyse-question.ts';
export { angoffRound, type AngoffRound, compareRounds, median, type RoundComparison } from './angoff.ts';
export { completeScores, type MissingRule } from './complete-scores.ts';
export { correlationInterval } from './correlation-interval.ts';
export { type DecisionConsistency, decisionConsistency } from './decision-consistency.ts';
export { differenceInterval } from './difference-interval.ts';
export { difficulty } from './difficulty.ts';
export { type Estimate, type Gate, gates, type Interval, passGate } from './estimate.ts';
export { type JudgeAgreement, judgeAgreement } from './judge-agreement.ts';
export { meanInterval } from './mean-interval.ts';
export { passCertainty, passProbability } from './pass-certainty.ts';
export { normalQuantile } from './quantiles.ts';
export { flagQuestion, type QuestionFlag } from './question-flags.ts';
export { restCorrelation, restScores } from './rest-correlation.ts';
export { type Scores, ScoresMalformedError, totalsOf } from './scores.ts';
export { shareInterval } from './share-interval.ts';
export {
  binomialStandardError,
  keatsStandardError,
  kuderRichardson21,
  standardErrorOfMeasurement,
} from './standard-error.ts';
export { type StratifiedAlpha, stratifiedAlpha } from './stratified-alpha.ts';
export { type Part, sumTestlets } from './sum-testlets.ts';
