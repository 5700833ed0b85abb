// What a browser may have of the labs: the shapes of tasks and answers. No key, no marking; each lab adds its own here.
export type { Criterion } from './lab.ts';
export type { Witness } from './marking.ts';
