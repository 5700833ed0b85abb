export { type Agreement, agreementOf } from './agreement.ts';
export { barrierOf, chooseMarker, type MarkerBarrier, type PossibleMarker } from './choose-marker.ts';
export {
  findPassages,
  fingerprintsOf,
  type SharedPassage,
  type Similarity,
  surePassage,
  wordsOf,
} from './find-passages.ts';
export {
  type CalibrationJudgement,
  type CalibrationTolerance,
  judgeCalibration,
  meanDifference,
} from './judge-calibration.ts';
export { markPassages, type NumberedRun, type TextPiece } from './mark-passages.ts';
export { type MarkPair, MarksMalformedError } from './mark-pairs.ts';
export { type ModerationCause, type ModerationPolicy, needsModeration } from './needs-moderation.ts';
export { type Level, type Levels, LevelsMalformedError, type Rubric, type RubricScore, scoreLevels } from './rubric.ts';
export { type MarkingPolicy, settleMarks, type Settlement } from './settle-marks.ts';
export { type Adjudication, type IndependentMark, settleWork, type WorkSettlement } from './settle-work.ts';
export { type SeverityAlarm, type SeverityRule, severityRule, watchSeverity } from './watch-severity.ts';
