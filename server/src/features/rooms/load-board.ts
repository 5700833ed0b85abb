import type { boardRowSchema } from '@cmdsp/contract';
import { type Instant, instant } from '@cmdsp/primitives';
import { type SeatState } from '@cmdsp/sittings/room';
import { sql } from 'kysely';
import type { z } from 'zod';
import { rosterOf } from '../../bookings/roster-of.ts';
import { findWindow } from '../../bookings/window-row.ts';
import type { Context } from '../../context.ts';
import type { Database } from '../../db/database.ts';
import { standingOf } from '../../sittings/committer/standing-of.ts';
import { databaseNow } from '../../sittings/database-now.ts';
import { buildId } from '../../sittings/forms/build-id.ts';
import { listRehearsed } from '../../sittings/list-rehearsed.ts';
import { sittingOf } from '../../sittings/sitting-row.ts';
import { listSeats, type Seat } from './list-seats.ts';
import { openRooms, type RoomName, roomNotFound } from './room-name.ts';

/** One line of the board, as it travels. */
export type BoardRow = z.input<typeof boardRowSchema>;

/** A room at a moment: facts alone; what is trouble is decided by the page with the pure rule. */
export type Board = { readonly now: Instant; readonly title: string; readonly rows: BoardRow[] };

/** What was answered, remembered by the end of the receipt chain: it changes only with that. */
export type AnsweredCounts = Map<string, { readonly receipts: number; readonly answered: number }>;

/** Loads a room. `counts` is kept by whoever loads it again and again. @throws Problem `not-found` */
export async function loadBoard(
  context: Pick<Context, 'databases' | 'release'>,
  room: RoomName,
  counts: AnsweredCounts = new Map(),
): Promise<Board> {
  const db = context.databases.staff;
  const now = await databaseNow(db);
  const seats = await listSeats(db, room);
  await countAnswered(db, seats, counts);
  const isOpenRoom = Object.hasOwn(openRooms, room);
  const window = isOpenRoom ? null : await findWindow(db, room);
  if (window === null && !isOpenRoom) throw roomNotFound();
  const seated = new Set(seats.map(({ id }) => id));
  const waiting = (isOpenRoom ? [] : await rosterOf(db, room)).filter(
    ({ sittingId }) => sittingId === null || !seated.has(sittingId),
  );
  const toStart = [...waiting, ...seats.filter(({ startedAt }) => startedAt === null)];
  const personIds = room === 'rehearsals' ? [] : toStart.map(({ personId }) => personId);
  const rehearsed = await listRehearsed(db, { personIds, build: buildId(context) });
  const knows = (personId: string) => (room === 'rehearsals' ? null : rehearsed.has(personId));
  return {
    now,
    title: window?.title ?? openRooms[room as keyof typeof openRooms], // one of both, as asked above
    rows: [
      ...seats.map((seat) => ({
        ...rowOf(seat, counts.get(seat.id)?.answered ?? 0, now),
        hasRehearsed: seat.startedAt === null ? knows(seat.personId) : null,
      })),
      ...waiting.map(({ bookingId, legalName, checkedInAt, personId }) => ({
        ...emptySeat(bookingId, legalName, checkedInAt === null ? 'not-here' : 'checked-in'),
        hasRehearsed: knows(personId),
      })),
    ],
  };
}

function rowOf(seat: Seat, answered: number, now: Instant): Omit<BoardRow, 'hasRehearsed'> {
  const sitting = sittingOf(seat);
  const standing = standingOf(sitting, now);
  const isRunning = sitting.kind === 'open';
  return {
    key: seat.id,
    sittingId: seat.id,
    name: seat.name,
    state: stateOf(standing.phase, isRunning ? (sitting.pause?.kind ?? null) : null),
    deadline: isRunning ? standing.deadline : null,
    pausedAt: standing.pausedAt,
    creditMinutes: Math.round(seat.creditMs / 6000) / 10,
    lastSavedAt: epoch(seat.lastSavedAt),
    // A page that still beats after the end says nothing about a sitting that is over.
    lastSeenAt: isRunning ? epoch(seat.lastSeenAt) : null,
    leases: seat.fence ?? 0,
    answered,
    questionCount: seat.questionCount,
    focusLosses: seat.focusLosses,
    pastes: seat.pastes,
    help: seat.help,
  };
}

function stateOf(phase: ReturnType<typeof standingOf>['phase'], pause: 'staff' | 'break' | null): SeatState {
  if (phase === 'scheduled') return 'seated';
  if (phase === 'in-grace') return 'running';
  if (phase === 'paused') return pause === 'break' ? 'on-break' : 'paused';
  return phase;
}

function emptySeat(key: string, name: string, state: SeatState): Omit<BoardRow, 'hasRehearsed'> {
  const nothing = { deadline: null, pausedAt: null, lastSavedAt: null, lastSeenAt: null };
  const none = { creditMinutes: 0, leases: 0, answered: 0, questionCount: 0, focusLosses: 0, pastes: 0, help: [] };
  return { key, sittingId: null, name, state, ...nothing, ...none };
}

function epoch(at: Date | null): Instant | null {
  return at === null ? null : instant(at.getTime());
}

/** Counts what is answered where something was saved since the last time. */
async function countAnswered(db: Database, seats: readonly Seat[], counts: AnsweredCounts): Promise<void> {
  const changed = seats.filter(({ id, receipts }) => (counts.get(id)?.receipts ?? 0) !== receipts);
  if (changed.length === 0) return;
  const { rows } = await sql<{ sittingId: string; answered: number }>`
    select sitting_id, count(*) filter (where response <> 'null')::int as answered from (
      select distinct on (sitting_id, position) sitting_id, position, response from responses
      where sitting_id = any (${changed.map(({ id }) => id)}::uuid[])
      order by sitting_id, position, fence desc, revision desc) as current
    group by sitting_id`.execute(db);
  const found = new Map(rows.map(({ sittingId, answered }) => [sittingId, answered]));
  for (const { id, receipts } of changed) counts.set(id, { receipts, answered: found.get(id) ?? 0 });
}
