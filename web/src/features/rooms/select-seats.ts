import { troubleOf } from '@cmdsp/sittings/room';
import type { BoardRow } from './room-queries.ts';

/** Which seats a board shows. */
export type SeatChoice = 'all' | 'trouble' | 'sitting' | 'not-started' | 'done';

/** How many seats each choice has, and how many of all need somebody now. */
export type SeatCounts = Readonly<Record<SeatChoice, number>> & { readonly now: number };

const places: Readonly<Record<BoardRow['state'], 'not-started' | 'sitting' | 'done'>> = {
  'not-here': 'not-started',
  'checked-in': 'not-started',
  seated: 'not-started',
  running: 'sitting',
  paused: 'sitting',
  'on-break': 'sitting',
  submitted: 'done',
  expired: 'done',
  voided: 'done',
};

/** Counts the seats of a room at a moment of the server's clock. */
export function countSeats(rows: readonly BoardRow[], now: number): SeatCounts {
  const counts = { all: rows.length, trouble: 0, sitting: 0, 'not-started': 0, done: 0, now: 0 };
  for (const row of rows) {
    const { level } = troubleOf(row, now);
    counts[places[row.state]] += 1;
    if (level !== 'none') counts.trouble += 1;
    if (level === 'now') counts.now += 1;
  }
  return counts;
}

/**
 * The seats that a choice and a part of a name leave. Whoever needs somebody now stays in sight whatever is chosen: only
 * looking for a name leaves them out.
 */
export function selectSeats(
  rows: readonly BoardRow[],
  { choice, name, now }: { readonly choice: SeatChoice; readonly name: string; readonly now: number },
): readonly BoardRow[] {
  const part = foldName(name);
  return rows.filter((row) => {
    if (part !== '') return foldName(row.name).includes(part);
    const { level } = troubleOf(row, now);
    if (choice === 'all' || level === 'now') return true;
    return choice === 'trouble' ? level !== 'none' : places[row.state] === choice;
  });
}

/** Without case and marks above letters: whoever looks for “lucja” finds “Łucja”. */
function foldName(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l').trim();
}
