import type { Database, Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import type { Person } from '../../http/viewer.ts';
import { doesInvigilate } from '../../bookings/invigilates.ts';

/** A room: a booked window by its id, or everybody who sits without one. */
export type RoomName = string;

/** The rooms that are no window. */
export const openRooms = {
  'on-demand': 'Examinations on demand',
  rehearsals: 'Rehearsals',
} as const;

/** One answer for a room that does not exist and one that somebody else looks after. */
export function roomNotFound(): Problem {
  return new Problem('not-found', 'There is no such room among those you look after. Go back to the list of rooms.');
}

/**
 * Lets somebody into a room: an officer into each, an invigilator into the windows that name them and the rooms without
 * a window. @throws Problem `not-found`
 */
export async function requireRoom(db: Database | Tx, person: Person, room: RoomName): Promise<void> {
  if (Object.hasOwn(openRooms, room) || person.roles.includes('officer')) return;
  if (!(await doesInvigilate(db, { windowId: room, personId: person.personId }))) throw roomNotFound();
}

/** The room of a sitting and whose sitting it is. @throws Problem `not-found` when it is not in a room of this person */
export async function requireSeat(
  db: Database | Tx,
  person: Person,
  sittingId: string,
): Promise<{ readonly personId: string; readonly room: RoomName }> {
  const seat = await db
    .selectFrom('sittings as s')
    .leftJoin('bookings as b', 'b.id', 's.bookingId')
    .select(['s.personId', 's.kind', 'b.windowId'])
    .where('s.id', '=', sittingId)
    .executeTakeFirst();
  if (seat === undefined) throw roomNotFound();
  const room = seat.windowId ?? (seat.kind === 'rehearsal' ? 'rehearsals' : 'on-demand');
  await requireRoom(db, person, room);
  return { personId: seat.personId, room };
}
