export { addWorkingDays } from './add-working-days.ts';
export { certaintyOfScore, type ScoreCertainty } from './certainty-of-score.ts';
export { defaultResultPolicy } from './default-result-policy.ts';
export { type DomainRange, rangeOfDomain } from './range-of-domain.ts';
export { type ReleaseMode, releaseModeOf } from './release-mode.ts';
export type { AtOnce, ResultPolicy } from './result-policy.ts';
export { type Decision, type Standing, standingAfter } from './standing-decision.ts';
export { type ResultTimes, trackResult, type TrackedStep } from './track-result.ts';
