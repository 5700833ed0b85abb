import type { BookingRules } from '@cmdsp/bookings';
import { milliseconds } from '@cmdsp/primitives';
import type { Database, Tx } from '../db/database.ts';
import { readSetting } from '../settings/read-setting.ts';

const hour = 3_600_000;

/** By which rules places are booked at the moment; what is booked already keeps its own. Any role may ask. */
export async function readBookingRules(db: Database | Tx): Promise<BookingRules> {
  return {
    closesBefore: milliseconds((await readSetting(db, 'booking-closes-hours')) * hour),
    freeBefore: milliseconds((await readSetting(db, 'booking-free-hours')) * hour),
    doesAbsenceCount: (await readSetting(db, 'booking-absence-counts')) === 'attempt',
  };
}
