export {
  type AuthoredQuestion,
  authoredQuestionSchema,
  type BankQuestion,
  bankQuestionSchema,
  type SetQuestion,
  setQuestionSchema,
} from './authored/authored-question.ts';
export { type AuthoredExhibit, exhibitSchema } from './authored/exhibit.ts';
export { type AuthoredOption } from './authored/option.ts';
export { optionsOf } from './authored/options-of.ts';
export { type Provenance, provenanceSchema } from './authored/provenance.ts';
export { questionTexts, type QuestionText } from './authored/question-texts.ts';
export { type ScenarioSet, scenarioSetSchema } from './authored/scenario-set.ts';
export { type QuestionStatus, statusSchema } from './authored/status.ts';
export type { ChooseResponse } from './choose/response.ts';
export { chooseResponseSchema } from './choose/response-schema.ts';
export { type ChooseScoring, scoreChoose } from './choose/score.ts';
export { validateChoose } from './choose/validate.ts';
export type { ChooseView } from './choose/view.ts';
export { freezeExhibit } from './frozen/freeze-exhibit.ts';
export { freezeQuestion } from './frozen/freeze-question.ts';
export type { FrozenExhibit } from './frozen/frozen-exhibit.ts';
export type { FrozenChoose, FrozenOption, FrozenQuestion, FrozenSingle } from './frozen/frozen-question.ts';
export { type AnswerKey, keyOfQuestion, type QuestionKey } from './frozen/question-key.ts';
export { scoringOfKey } from './frozen/scoring-of-key.ts';
export { partIds, shuffleParts } from './frozen/shuffle-parts.ts';
export { solutionOf, solutionOfKey } from './frozen/solution-of.ts';
export { namedIn } from './named-in.ts';
export { exactNumber } from './numeric/exact-number.ts';
export { type NumericEntry, readNumericEntry } from './numeric/read-entry.ts';
export { type QuestionKind, questionKinds } from './question-kind.ts';
export { renameResponse } from './rename-response.ts';
export type { QuestionResponse } from './response.ts';
export { questionResponseSchema } from './response-schema.ts';
export type { ScoreOutcome } from './score-outcome.ts';
export { type QuestionScoring, scoreResponse } from './score-response.ts';
export type { SingleResponse } from './single/response.ts';
export { singleResponseSchema } from './single/response-schema.ts';
export { scoreSingle, type SingleScoring } from './single/score.ts';
export { validateSingle } from './single/validate.ts';
export type { SingleView } from './single/view.ts';
export { type ResponseRule, validateResponse } from './validate-response.ts';
export type { InvalidReason, Validation } from './validation.ts';
export type {
  DocumentExhibitView,
  ExhibitView,
  FigureExhibitView,
  LogExhibitView,
  TableExhibitView,
} from './view/exhibit-view.ts';
export type { FeedbackView } from './view/feedback-view.ts';
export type { OptionView } from './view/option-view.ts';
export { presentExhibit } from './view/present-exhibit.ts';
export { presentFeedback } from './view/present-feedback.ts';
export { MissingHandleError } from './view/in-dealt-order.ts';
export { presentQuestion } from './view/present-question.ts';
export type { QuestionView } from './view/question-view.ts';
export { responseRuleOf, type RuleSource } from './view/response-rule-of.ts';
export type { EvidenceResponse } from './evidence/response.ts';
export { evidenceResponseSchema } from './evidence/response-schema.ts';
export { type EvidenceScoring, scoreEvidence } from './evidence/score.ts';
export { validateEvidence } from './evidence/validate.ts';
export type { EvidenceView } from './evidence/view.ts';
export type { HotspotResponse } from './hotspot/response.ts';
export { hotspotResponseSchema } from './hotspot/response-schema.ts';
export { type HotspotScoring, scoreHotspot } from './hotspot/score.ts';
export { validateHotspot } from './hotspot/validate.ts';
export type { HotspotView } from './hotspot/view.ts';
export type { MatchingResponse } from './matching/response.ts';
export { matchingResponseSchema } from './matching/response-schema.ts';
export { type MatchingScoring, scoreMatching } from './matching/score.ts';
export { validateMatching } from './matching/validate.ts';
export type { MatchingView } from './matching/view.ts';
export type { NumericResponse } from './numeric/response.ts';
export { numericResponseSchema } from './numeric/response-schema.ts';
export { type NumericScoring, scoreNumeric } from './numeric/score.ts';
export { validateNumeric } from './numeric/validate.ts';
export type { NumericView } from './numeric/view.ts';
export type { OrderingResponse } from './ordering/response.ts';
export { orderingResponseSchema } from './ordering/response-schema.ts';
export { type OrderingScoring, scoreOrdering } from './ordering/score.ts';
export { validateOrdering } from './ordering/validate.ts';
export type { OrderingView } from './ordering/view.ts';
