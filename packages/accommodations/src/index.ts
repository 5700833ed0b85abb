export {
  type Arrangement,
  contrasts,
  fonts,
  mostBreakMinutes,
  noArrangement,
  readTimeFactor,
  textSizes,
} from './arrangement.ts';
export { type Break, breakAt, type BreakStanding } from './break-at.ts';
export {
  judgeRequestStep,
  type RequestFacts,
  type RequestRefusal,
  requestStates,
  type RequestStep,
} from './judge-request-step.ts';
export { type Minutes, minutesOf } from './minutes-of.ts';
export { outcomeOf, type RequestOutcome, requestOutcomes } from './outcome-of.ts';
