export type { Memory } from './memory.ts';
export { isDue, planToday, restMs, type TodaysPractice } from './plan-today.ts';
export { type Ease, eases, type Rating, ratings } from './rating.ts';
export { rateReview } from './rate-review.ts';
export { rebuildMemory, type Review } from './rebuild-memory.ts';
export { leewayMs, remember } from './remember.ts';
