export type { Band, StudyTopic } from './form-score.ts';
export type { PresentedPaper, PresentedPart } from './presented-paper.ts';
export { responseRules } from './response-rules.ts';
