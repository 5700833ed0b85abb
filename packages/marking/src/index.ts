export { type Agreement, agreementOf } from './agreement.ts';
export { findPassages, type SharedPassage, type Similarity, surePassage, wordsOf } from './find-passages.ts';
export { type MarkPair, MarksMalformedError } from './mark-pairs.ts';
export { type Level, type Levels, LevelsMalformedError, type Rubric, type RubricScore, scoreLevels } from './rubric.ts';
export { type MarkingPolicy, settleMarks, type Settlement } from './settle-marks.ts';
export { type SeverityAlarm, type SeverityRule, severityRule, watchSeverity } from './watch-severity.ts';
