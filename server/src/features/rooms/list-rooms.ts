import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Person } from '../../http/viewer.ts';
import { listSeats } from './list-seats.ts';
import { openRooms } from './room-name.ts';

/** The rooms somebody looks after: windows from two hours before they open to eight after they close, and the open ones. */
export async function listRooms({ databases }: Pick<Context, 'databases'>, person: Person) {
  const { staff } = databases;
  const isOfficer = person.roles.includes('officer');
  const windows = await staff
    .selectFrom('examWindows as w')
    .select(['w.id', 'w.title', 'w.opensAt', 'w.closesAt'])
    .select(
      sql<number>`(select count(*)::int from bookings b where b.window_id = w.id
      and b.state in ('booked', 'attended', 'no-show'))`.as('candidates'),
    )
    .where('w.cancelledAt', 'is', null)
    .where(sql<boolean>`clock_timestamp() between w.opens_at - interval '2 hours' and w.closes_at + interval '8 hours'`)
    .$if(!isOfficer, (query) =>
      query.where((where) =>
        where.exists(
          where
            .selectFrom('examWindowInvigilators as i')
            .select('i.id')
            .whereRef('i.windowId', '=', 'w.id')
            .where('i.personId', '=', person.personId)
            .where('i.endedAt', 'is', null),
        ),
      ),
    )
    .orderBy('w.opensAt')
    .execute();
  const open = [];
  for (const [room, title] of Object.entries(openRooms)) {
    const seats = await listSeats(staff, room);
    open.push({ room, title, opensAt: null, closesAt: null, candidates: seats.length });
  }
  return {
    rooms: [
      ...windows.map(({ id, title, opensAt, closesAt, candidates }) => ({
        room: id,
        title,
        opensAt: opensAt.toISOString(),
        closesAt: closesAt.toISOString(),
        candidates,
      })),
      ...open,
    ],
  };
}
