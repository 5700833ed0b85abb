import type { WardAnswer } from './ward-answer.ts';

/** No zone, no rule, nothing decided: nothing is connected. */
export const emptyWardAnswer: WardAnswer = { zones: [], places: {}, rules: [], bedside: null, failover: null };
