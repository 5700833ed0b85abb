import { bookableUntil, type BookingRules } from '@cmdsp/bookings';
import { needsExamBrowser } from './needs-exam-browser.ts';
import { type WindowRow, windowOf } from './window-row.ts';

/** A window as everybody may see it: never its meeting address, never who comes. */
export function presentWindow(row: WindowRow, rules: BookingRules, browser: Parameters<typeof needsExamBrowser>[1]) {
  return {
    id: row.id,
    title: row.title,
    opensAt: row.opensAt.toISOString(),
    closesAt: row.closesAt.toISOString(),
    timeZone: row.timeZone,
    venue: row.venue,
    place: row.place,
    needsCheckIn: row.needsCheckIn,
    needsExamBrowser: needsExamBrowser(row.examBrowser, browser),
    seats: row.seats,
    seatsLeft: Math.max(0, row.seats - row.taken),
    bookableUntil: new Date(bookableUntil(windowOf(row), rules)).toISOString(),
    isCancelled: row.cancelledAt !== null,
  };
}
