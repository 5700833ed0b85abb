export type { Criterion, Dealt, Lab } from './lab.ts';
export type { Cap, CriterionResult, Marking, Witness } from './marking.ts';
export { totalPoints } from './total-points.ts';
