// What a browser may have of the labs: the shapes of tasks and answers. No key, no marking; each lab adds its own here.
export type { Criterion } from './lab.ts';
export type { Witness } from './marking.ts';
export type { AdviseAnswer } from './disclose-and-advise/answer.ts';
export type { AdviseTask } from './disclose-and-advise/task.ts';
export type { SbomAnswer } from './sbom-and-vex/answer.ts';
export { type FaultKind, faultKinds, type SbomTask } from './sbom-and-vex/task.ts';
export type { Assessment, ScoreAnswer } from './score-and-decide/answer.ts';
export { emptyAssessment } from './score-and-decide/empty-answer.ts';
export type { ScoreFinding, ScoreTask } from './score-and-decide/task.ts';
export type { WardAnswer, WardRule } from './segment-ward-network/ward-answer.ts';
export { wardNetwork } from './segment-ward-network/ward-network.ts';
export type { WardTask } from './segment-ward-network/ward-task.ts';
export type {
  AttachedThreat,
  DrawnBoundary,
  DrawnFlow,
  ThreatModelAnswer,
  ThreatModelTask,
} from './threat-model-a-pump/threat-model-task.ts';
export { type Finding, type TraceAnswer } from './trace-and-submit/answer.ts';
export { gapResponses } from './trace-and-submit/responses.ts';
export { guidanceSections } from './trace-and-submit/sections.ts';
export { type TraceRow, type TraceTask } from './trace-and-submit/task.ts';
