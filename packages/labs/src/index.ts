export { type AnyLab, anyLab } from './any-lab.ts';
export { findLab } from './find-lab.ts';
export type { Criterion, Dealt, Lab } from './lab.ts';
export { labs, labsWith } from './labs.ts';
export type { Cap, CriterionResult, Marking, Witness } from './marking.ts';
export { bestPoints } from './runs/best-points.ts';
export { chooseVariant } from './runs/choose-variant.ts';
export { refuseGradedRun } from './runs/refuse-graded-run.ts';
export { totalPoints } from './total-points.ts';
