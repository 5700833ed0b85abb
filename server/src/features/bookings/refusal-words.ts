import type { BookingRefusal, ExcuseRefusal, MoveRefusal } from '@cmdsp/bookings';
import { assertNever } from '@cmdsp/primitives';
import { momentWords } from '../../time-zones/moment-words.ts';

type Refusal = BookingRefusal | MoveRefusal | Exclude<ExcuseRefusal, { readonly kind: 'too-late' }>;

/** Why something is not possible with a place, and what is instead; times in the window's zone. */
export function refusalWords(refusal: Refusal, timeZone: string): string {
  switch (refusal.kind) {
    case 'window-cancelled':
      return 'This window was called off. Choose another one.';
    case 'booking-closed':
      return `Booking for this window ended on ${momentWords(refusal.since, timeZone)}. Choose another one.`;
    case 'full':
      return 'All places of this window are taken. Choose another one.';
    case 'place-closes-early':
      return `The place closes on ${momentWords(refusal.placeUntil, timeZone)}. With your own time you could be writing until ${momentWords(refusal.lastEnd, timeZone)}, and nobody’s time is cut. Choose another window, or ask the certification office for a room that stays open.`;
    case 'not-booked':
      return 'This place is not booked any more. Load the page again.';
    case 'has-opened':
      return `The window opened on ${momentWords(refusal.at, timeZone)}. If you cannot come, you can say why after it has closed.`;
    case 'too-late':
      return `Places of this booking could be moved until ${momentWords(refusal.since, timeZone)}. You can still give it back.`;
    case 'nothing-to-excuse':
      return 'There is no absence to excuse here.';
    case 'asked-already':
      return 'You have said why already. An officer decides, and you get a message.';
    default:
      return assertNever(refusal);
  }
}
