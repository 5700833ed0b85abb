export { helpNumber } from './help-number.ts';
export { awayAfterMs, type SeatFacts, type SeatState, sortByTrouble, type Trouble, troubleOf } from './trouble-of.ts';
