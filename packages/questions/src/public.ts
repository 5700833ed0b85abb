export { validateChoose } from './choose/validate.ts';
export type { ChooseResponse } from './choose/response.ts';
export type { ChooseView } from './choose/view.ts';
export { namedIn } from './named-in.ts';
export { type NumericEntry, readNumericEntry } from './numeric/read-entry.ts';
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
export { responseRuleOf, type RuleSource } from './view/response-rule-of.ts';
export type { EvidenceResponse } from './evidence/response.ts';
export type { EvidenceView } from './evidence/view.ts';
export type { HotspotResponse } from './hotspot/response.ts';
export type { HotspotView } from './hotspot/view.ts';
export type { MatchingResponse } from './matching/response.ts';
export type { MatchingView } from './matching/view.ts';
export type { NumericResponse } from './numeric/response.ts';
export type { NumericView } from './numeric/view.ts';
export type { OrderingResponse } from './ordering/response.ts';
export type { OrderingView } from './ordering/view.ts';
