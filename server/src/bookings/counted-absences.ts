import { countsAsAttempt } from '@cmdsp/bookings';
import { type Instant, instant } from '@cmdsp/primitives';
import type { Database, Tx } from '../db/database.ts';
import { peopleOf } from '../db/people-of.ts';
import { excuseOf } from './excuse-of.ts';

/** The openings of windows that somebody missed so that it counts as an attempt. For staff, or inside `asPerson`. */
export async function listCountedAbsences(db: Database | Tx, personId: string): Promise<readonly Instant[]> {
  const rows = await db
    .selectFrom('bookings as b')
    .innerJoin('examWindows as w', 'w.id', 'b.windowId')
    .select(['b.state', 'b.isLate', 'b.doesAbsenceCount', 'b.excuseAskedAt', 'b.excuseOutcome', 'w.opensAt'])
    .where('b.personId', 'in', peopleOf(personId))
    .where('b.state', 'in', ['no-show', 'cancelled'])
    .execute();
  return rows
    .filter((row) => countsAsAttempt({ ...row, excuse: excuseOf(row) }))
    .map(({ opensAt }) => instant(opensAt.getTime()));
}
