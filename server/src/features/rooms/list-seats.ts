import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';
import type { SittingRow } from '../../sittings/sitting-row.ts';
import { openRooms, type RoomName } from './room-name.ts';

/** A sitting in a room with what the room knows of it besides its answers. */
export type Seat = SittingRow & {
  readonly name: string;
  readonly questionCount: number;
  /** How many answers were saved so far; the same number means that nothing has changed. */
  readonly receipts: number;
  readonly lastSavedAt: Date | null;
  readonly lastSeenAt: Date | null;
  readonly focusLosses: number;
  readonly pastes: number;
  readonly help: { id: string; number: string; text: string; askedAt: number }[];
};

const lastSaved = sql<Date | null>`(select r.at from responses r where r.sitting_id = s.id order by r.sequence desc limit 1)`;
const receipts = sql<number>`(select coalesce(max(r.sequence), 0) from responses r where r.sitting_id = s.id)`;
const lastSeen = sql<Date | null>`(select c.seen_at from sitting_connections c where c.sitting_id = s.id
  order by c.seen_at desc limit 1)`;
const calls = sql<
  Seat['help'] | null
>`(select json_agg(json_build_object('id', h.id, 'number', h.number, 'text', h.text,
  'askedAt', floor(extract(epoch from h.asked_at) * 1000)) order by h.asked_at)
  from help_requests h where h.sitting_id = s.id and h.answered_at is null)`;

function countFacts(kind: 'focus-lost' | 'paste') {
  return sql<number>`(select count(*)::int from sitting_facts t where t.sitting_id = s.id and t.kind = ${kind})`;
}

/**
 * The sittings of a room: of a window all that were sat in its places; without one those that wait or run, and those
 * that ended in the last twelve hours. With the staff role.
 */
export async function listSeats(db: Database, room: RoomName): Promise<readonly Seat[]> {
  const isOpenRoom = Object.hasOwn(openRooms, room);
  const rows = await db
    .selectFrom('sittings as s')
    .innerJoin('people as p', 'p.id', 's.personId')
    .innerJoin('forms as f', 'f.id', 's.formId')
    .leftJoin('bookings as b', 'b.id', 's.bookingId')
    .selectAll('s')
    .select(['p.legalName as name', 'f.questionCount'])
    .select([
      receipts.as('receipts'),
      lastSaved.as('lastSavedAt'),
      lastSeen.as('lastSeenAt'),
      countFacts('focus-lost').as('focusLosses'),
      countFacts('paste').as('pastes'),
      calls.as('calls'),
    ])
    .$if(!isOpenRoom, (query) => query.where('b.windowId', '=', room).where('s.startedAt', 'is not', null))
    .$if(isOpenRoom, (query) =>
      query
        .where('s.bookingId', 'is', null)
        .where('s.kind', '=', room === 'rehearsals' ? 'rehearsal' : 'certification')
        .where(
          sql<boolean>`(s.state in ('scheduled', 'open') or
            (s.started_at is not null and s.finished_at > clock_timestamp() - interval '12 hours'))`,
        )
        .where(sql<boolean>`(s.state <> 'scheduled' or s.window_closes_at > clock_timestamp())`),
    )
    .orderBy('p.legalName')
    .orderBy('s.id')
    .execute();
  return rows.map(({ calls: help, ...row }) => ({ ...row, help: help ?? [] }));
}
