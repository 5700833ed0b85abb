import { bookableUntil, type BookingRules } from '@cmdsp/bookings';
import { type WindowRow, windowOf } from './window-row.ts';

/** A window as everybody may see it: never its meeting address, never who comes. */
export function presentWindow(row: WindowRow, rules: BookingRules) {
  return {
    id: row.id,
    title: row.title,
    opensAt: row.opensAt.toISOString(),
    closesAt: row.closesAt.toISOString(),
    timeZone: row.timeZone,
    venue: row.venue,
    place: row.place,
    needsCheckIn: row.needsCheckIn,
    seats: row.seats,
    seatsLeft: Math.max(0, row.seats - row.taken),
    bookableUntil: new Date(bookableUntil(windowOf(row), rules)).toISOString(),
    isCancelled: row.cancelledAt !== null,
  };
}
