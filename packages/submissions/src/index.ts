export { feedbackOnLevel, type FeedbackOnLevel } from './feedback-on-level.ts';
export { type HandInObstacle, judgeHandIn, type JudgedText } from './judge-hand-in.ts';
export { mostRounds, nextRound, type NextRound, type Round } from './next-round.ts';
export { promisedBy, type PromiseStanding, standingOf } from './promise.ts';
