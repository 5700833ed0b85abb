export { BrokenCaseError, type CaseOutline } from './case-outline.ts';
export { countStepsAhead, type StepsAhead } from './count-steps-ahead.ts';
export { placeOfPlay, type PlayPlace } from './place-of-play.ts';
export type { Choice, Decision, PlayRecord } from './play-record.ts';
export { type ReadingOn, readOn } from './read-on.ts';
export { type DecisionOutcome, type DecisionRefusal, takeDecision } from './take-decision.ts';
export { type ChoiceCount, fewestForTally, type Tally, tallyChoices } from './tally-choices.ts';
