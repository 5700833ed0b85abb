import type { Pause, Sitting, SittingTerms } from '@cmdsp/sittings';
import { instant, milliseconds, parseRational } from '@cmdsp/primitives';
import type { Selectable } from 'kysely';
import type { Sittings } from '../db/tables/sittings.ts';

/** A stored sitting. */
export type SittingRow = Selectable<Sittings>;

/** The fields that the state machine reads; times as dates or as milliseconds, however they were asked for. */
export type SittingFields = Pick<
  SittingRow,
  | 'id'
  | 'state'
  | 'personalTimeMs'
  | 'accommodation'
  | 'creditMs'
  | 'graceMs'
  | 'fence'
  | 'holder'
  | 'fenceSince'
  | 'pauseKind'
> & {
  readonly windowOpensAt: Date | number;
  readonly windowClosesAt: Date | number;
  readonly startedAt: Date | number | null;
  readonly finishedAt: Date | number | null;
  readonly pausedAt: Date | number | null;
  readonly pausedUntil: Date | number | null;
};

/** Thrown when a row says two things at once; the table's checks make that impossible. */
export class SittingRowError extends Error {
  readonly code = 'sitting-row';
}

/** Reads a row as the state machine's plain data. Throws SittingRowError when the row contradicts itself. */
export function sittingOf(row: SittingFields): Sitting {
  const terms: SittingTerms = {
    id: row.id,
    window: { opensAt: at(row.windowOpensAt), closesAt: at(row.windowClosesAt) },
    personalTime: milliseconds(row.personalTimeMs),
    accommodation: parseRational(row.accommodation),
    credit: milliseconds(row.creditMs),
    grace: milliseconds(row.graceMs),
  };
  if (row.state === 'scheduled') return { ...terms, kind: 'scheduled' };
  const started = startOf(row);
  if (row.state === 'open') return { ...terms, kind: 'open', ...required(row, started), pause: pauseOf(row) };
  if (row.finishedAt === null) throw new SittingRowError(`Sitting ${row.id} is ${row.state} without an end`);
  const finishedAt = at(row.finishedAt);
  if (row.state === 'voided') {
    return {
      ...terms,
      kind: 'voided',
      startedAt: started?.startedAt ?? null,
      lease: started?.lease ?? null,
      finishedAt,
    };
  }
  return { ...terms, kind: row.state, ...required(row, started), finishedAt };
}

function startOf({ startedAt, fence, holder, fenceSince }: SittingFields) {
  if (startedAt === null || fence === null || holder === null || fenceSince === null) return null;
  return { startedAt: at(startedAt), lease: { fence, holder, since: fenceSince } };
}

function pauseOf({ pausedAt, pausedUntil, pauseKind }: SittingFields): Pause | null {
  if (pausedAt === null || pauseKind === null) return null;
  return { at: at(pausedAt), until: pausedUntil === null ? null : at(pausedUntil), kind: pauseKind };
}

function required(row: SittingFields, started: ReturnType<typeof startOf>): NonNullable<ReturnType<typeof startOf>> {
  if (started === null) throw new SittingRowError(`Sitting ${row.id} is ${row.state} without a start`);
  return started;
}

function at(time: Date | number) {
  // Whole milliseconds, as dates have them: a time that somebody wrote with more must not stop the saving of answers.
  return instant(Math.floor(typeof time === 'number' ? time : time.getTime()));
}
