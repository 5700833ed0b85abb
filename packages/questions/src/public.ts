export { validateChoose } from './choose/validate.ts';
export type { ChooseResponse } from './choose/response.ts';
export type { ChooseView } from './choose/view.ts';
export { type QuestionKind, questionKinds } from './question-kind.ts';
export type { QuestionResponse } from './response.ts';
export { validateSingle } from './single/validate.ts';
export type { SingleResponse } from './single/response.ts';
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
export type { QuestionView } from './view/question-view.ts';
export { responseRuleOf } from './view/response-rule-of.ts';
