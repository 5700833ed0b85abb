export type { CourseOutline, OutlineModule, OutlineTopic } from './course-outline.ts';
export type { CourseProgress, ModuleProgress, ProgressState, TopicPart, TopicProgress } from './course-progress.ts';
export { type DrawableQuestion, drawModuleQuiz, type DrawnQuestion, type TooFewQuestions } from './draw-module-quiz.ts';
export { findNextStep, type NextStep } from './find-next-step.ts';
export { isModuleQuizPassed } from './is-module-quiz-passed.ts';
export type { ProgressFact } from './progress-fact.ts';
export { projectProgress } from './project-progress.ts';
export {
  type Destination,
  type Requirement,
  type Standing,
  type StandingLine,
  standingTowards,
  type WorkStep,
} from './standing.ts';
export { type DomainAnswers, type DomainProposal, type Finding, proposeDomains } from './propose-domains.ts';
export {
  orderPath,
  orderStudy,
  type PathModule,
  type PathTopic,
  type Relevance,
  type StudyOrder,
} from './study-order.ts';
export { type Interval, wilsonInterval } from './wilson-interval.ts';
