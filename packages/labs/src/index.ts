export { type AnyLab, anyLab } from './any-lab.ts';
export { findLab } from './find-lab.ts';
export type { Criterion, Dealt, Lab } from './lab.ts';
export { labs } from './labs.ts';
export type { Cap, CriterionResult, Marking, Witness } from './marking.ts';
export { totalPoints } from './total-points.ts';
