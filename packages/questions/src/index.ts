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
export { type Provenance, provenanceSchema } from './authored/provenance.ts';
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
export { keyOfQuestion, type QuestionKey } from './frozen/question-key.ts';
export { type QuestionKind, questionKinds } from './question-kind.ts';
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
export { MissingHandleError, presentQuestion } from './view/present-question.ts';
export type { QuestionView } from './view/question-view.ts';
export { responseRuleOf } from './view/response-rule-of.ts';
