import { isAssured } from '@cmdsp/bookings';
import { type Instant, instant } from '@cmdsp/primitives';
import type { Database, Tx } from '../db/database.ts';
import { readSetting } from '../settings/read-setting.ts';

/** The place that somebody has booked, as the exam page and the door of the exam look at it. */
export type BookedPlace = {
  readonly id: string;
  readonly title: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly timeZone: string;
  readonly needsCheckIn: boolean;
  readonly isCheckedIn: boolean;
};

/** Whether and how somebody may take a seat in the certification examination now. */
export type Admission =
  | { readonly kind: 'on-demand' }
  | { readonly kind: 'place'; readonly place: BookedPlace }
  | { readonly kind: 'no-booking' }
  | { readonly kind: 'not-opened'; readonly place: BookedPlace };

/** The place that somebody has ahead of them or is in, or null. For staff, or inside `asPerson`. */
export async function findBookedPlace(db: Database | Tx, personId: string): Promise<BookedPlace | null> {
  const row = await db
    .selectFrom('bookings as b')
    .innerJoin('examWindows as w', 'w.id', 'b.windowId')
    .select(['b.id', 'w.title', 'w.opensAt', 'w.closesAt', 'w.timeZone', 'w.needsCheckIn', 'b.assurance'])
    .where('b.personId', '=', personId)
    .where('b.state', '=', 'booked')
    .executeTakeFirst();
  return row === undefined ? null : { ...row, isCheckedIn: isAssured(row.assurance) };
}

/**
 * Decides how somebody gets into the certification examination: with the place that they booked while its window is open,
 * or, where no place has to be booked, at any time. A booked place is never used up by a sitting outside its window.
 */
export async function findAdmission(
  db: Database | Tx,
  { personId, now }: { readonly personId: string; readonly now: Instant },
): Promise<Admission> {
  const place = await findBookedPlace(db, personId);
  if (place !== null && now <= instant(place.closesAt.getTime()))
    return { kind: now < place.opensAt.getTime() ? 'not-opened' : 'place', place };
  return (await readSetting(db, 'examination-admission')) === 'booked' ? { kind: 'no-booking' } : { kind: 'on-demand' };
}
