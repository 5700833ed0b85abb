import { assertNever } from '@cmdsp/primitives';
import { type Trouble, troubleOf } from '@cmdsp/sittings/room';
import type { BoardRow } from './room-queries.ts';

/** Where somebody is, in words. */
const stateWords: Readonly<Record<BoardRow['state'], string>> = {
  'not-here': 'Not here',
  'checked-in': 'Checked in',
  seated: 'At the start',
  running: 'Running',
  paused: 'Paused',
  'on-break': 'On a break',
  submitted: 'Submitted',
  expired: 'Time over',
  voided: 'Voided',
};

/** What is shown of a line at a moment: words alone, so that a line is drawn again only when a word changes. */
export type SeatWords = {
  readonly state: string;
  readonly trouble: string;
  readonly level: Trouble['level'];
  readonly left: string;
  readonly saved: string;
  readonly connection: string;
  readonly answered: string;
  readonly facts: string;
};

/** Puts a line into words at a moment of the server's clock. */
export function seatWords(row: BoardRow, now: number): SeatWords {
  const trouble = troubleOf(row, now);
  const isRunning = row.state === 'running' || row.state === 'paused' || row.state === 'on-break';
  return {
    state: stateWords[row.state],
    trouble: troubleWords(row, trouble, now),
    level: trouble.level,
    left: row.deadline === null ? '–' : leftWords(row.deadline - (row.pausedAt ?? now)),
    saved: row.lastSavedAt === null ? '–' : `${agoWords(now - row.lastSavedAt)} ago`,
    connection: isRunning ? connectionWords(row.lastSeenAt, now) : '–',
    answered: row.questionCount === 0 ? '–' : `${row.answered} of ${row.questionCount}`,
    facts: factWords(row),
  };
}

function troubleWords(row: BoardRow, trouble: Trouble, now: number): string {
  switch (trouble.kind) {
    case 'help':
      return `Calls for help: ${row.help.map(({ number }) => number).join(', ')}`;
    case 'away':
      return `No sign of the page for ${agoWords(now - trouble.since)}`;
    case 'long-pause':
      return `Paused for ${agoWords(now - trouble.since)}`;
    case 'no-save':
      return `Nothing saved for ${agoWords(now - trouble.since)}`;
    case 'none':
      return '';
    default:
      return assertNever(trouble.kind);
  }
}

function connectionWords(lastSeenAt: number | null, now: number): string {
  if (lastSeenAt === null) return 'Not seen yet';
  return now - lastSeenAt < 25_000 ? 'Connected' : `Last seen ${agoWords(now - lastSeenAt)} ago`;
}

function factWords({ leases, focusLosses, pastes, creditMinutes, hasRehearsed }: BoardRow): string {
  const parts = [
    hasRehearsed === null ? '' : hasRehearsed ? 'has rehearsed' : 'has not rehearsed',
    leases > 1 ? `opened ${leases} times` : '',
    focusLosses > 0 ? `focus left ${focusLosses} times` : '',
    pastes > 0 ? `${pastes} pasted` : '',
    creditMinutes > 0 ? `${creditMinutes} min given` : '',
  ];
  const words = parts.filter((part) => part !== '').join(', ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** What the board shows of a seat at a moment, as facts for a report: no judgement, no answer. */
export function writeFacts(row: BoardRow, now: number): string {
  const { state, left, answered, facts, connection } = seatWords(row, now);
  const parts = [
    ['state', state.toLowerCase()],
    ['time left', left],
    ['answered', answered],
    ['connection', connection.toLowerCase()],
    ['noticed by the page', facts],
  ].filter(([, words]) => words !== '' && words !== '–');
  const at = new Date(now).toISOString().slice(0, 19).replace('T', ' ');
  return `On the room board at ${at} UTC: ${parts.map((part) => part.join(' ')).join('; ')}.`;
}

/** Minutes; below five of them also tens of seconds. */
function leftWords(ms: number): string {
  if (ms <= 0) return 'over';
  if (ms >= 300_000) return `${Math.floor(ms / 60_000)} min`;
  const seconds = Math.floor(ms / 10_000) * 10;
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A span in steps that do not flicker. */
function agoWords(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 10) return 'a moment';
  if (seconds < 60) return `${Math.floor(seconds / 10) * 10} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h`;
}
