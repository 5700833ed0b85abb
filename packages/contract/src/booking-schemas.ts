import { assuranceLevels, bookingStates, documentKinds } from '@cmdsp/bookings';
import { z } from 'zod';

export const time = z.iso.datetime();
/** What a clock on the wall of the window's zone shows. */
export const wallTime = z.object({ date: z.iso.date(), time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) });
export const assurance = z.enum(assuranceLevels);
export const documentKind = z.enum(documentKinds);
export const bookingState = z.enum(bookingStates);
export const excuseStanding = z.enum(['none', 'asked', 'accepted', 'declined']);

/** A window as everybody may see it. */
export const windowFacts = {
  id: z.uuid(),
  title: z.string(),
  opensAt: time,
  /** The last moment to start; nobody's time ends with it. */
  closesAt: time,
  /** IANA name of the zone that it was planned in. */
  timeZone: z.string(),
  venue: z.enum(['place', 'remote']),
  place: z.string().nullable(),
  needsCheckIn: z.boolean(),
  /** Whether it can be sat in Safe Exam Browser alone. */
  needsExamBrowser: z.boolean(),
  seats: z.int(),
  seatsLeft: z.int(),
  bookableUntil: time,
  isCancelled: z.boolean(),
};
