// What a browser may have of the labs: the shapes of tasks and answers. No key, no marking; each lab adds its own here.
export type { Criterion } from './lab.ts';
export type { Witness } from './marking.ts';
export { type Finding, type TraceAnswer } from './trace-and-submit/answer.ts';
export { gapResponses } from './trace-and-submit/responses.ts';
export { guidanceSections } from './trace-and-submit/sections.ts';
export { type TraceRow, type TraceTask } from './trace-and-submit/task.ts';
