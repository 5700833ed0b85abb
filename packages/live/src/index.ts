export { countGroups, dealGroups, type Grouped, type GroupPerson } from './deal-groups.ts';
export { type Following, hearRoom, lookAt, shownSlide } from './follow-room.ts';
export {
  judgeLiveDeed,
  type LiveDeed,
  type LiveJudgement,
  type LiveRefusal,
  type LiveStanding,
  type LiveState,
} from './judge-live-deed.ts';
export { moveSlide, type Position, type SlideMove, type SlideWish } from './move-slide.ts';
export { fewestAnswers, type PollCounts, presentCounts } from './present-counts.ts';
