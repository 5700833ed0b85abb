export { type Cause, causes } from './cause.ts';
export type { ExamFacts, Span, SittingFacts } from './facts.ts';
export { type Disruption, findDisruptions, type Loss } from './find-disruptions.ts';
export { type Interval, joinIntervals, overlapOf, totalOf, withoutIntervals } from './intervals.ts';
export type { RemedyPolicy, Treatment } from './policy.ts';
export { type Remedy, remedyOf } from './remedy-of.ts';
