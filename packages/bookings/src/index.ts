export { type Absence, countsAsAttempt, type ExcuseRefusal, isMissed, judgeExcuse } from './absence.ts';
export {
  type Assurance,
  assuranceLevels,
  checkInFault,
  type DocumentKind,
  documentKinds,
  isAssured,
} from './check-in.ts';
export { dueReminder, reminderDays } from './due-reminder.ts';
export {
  type BookingRules,
  type BookingState,
  bookingStates,
  type BookingTerms,
  type ExamWindow,
} from './exam-window.ts';
export { bookableUntil, type BookingRefusal, judgeBooking } from './judge-booking.ts';
export {
  type CancellationRefusal,
  type HeldBooking,
  judgeCancellation,
  judgeMove,
  type MoveRefusal,
} from './judge-cancellation.ts';
export { judgeWindow, lastEndOf, type WindowFault } from './judge-window.ts';
export { type Allotment, latestEnd } from './latest-end.ts';
