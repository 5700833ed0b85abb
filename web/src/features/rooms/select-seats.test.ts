import { describe, expect, test } from 'vitest';
import type { BoardRow } from './room-queries.ts';
import { countSeats, selectSeats } from './select-seats.ts';

const now = 1_000_000_000;

function aSeat(name: string, parts: Partial<BoardRow> = {}): BoardRow {
  return {
    key: name,
    sittingId: null,
    name,
    state: 'running',
    deadline: null,
    pausedAt: null,
    creditMinutes: 0,
    lastSavedAt: now,
    lastSeenAt: now,
    leases: 1,
    answered: 0,
    questionCount: 60,
    focusLosses: 0,
    pastes: 0,
    hasRehearsed: null,
    help: [],
    ...parts,
  };
}

const call = { id: 'a', number: 'H-000001', text: '', askedAt: now };
const seats = [
  aSeat('Łucja'),
  aSeat('Ana', { state: 'not-here' }),
  aSeat('Omar', { state: 'submitted' }),
  aSeat('Wei', { lastSeenAt: now - 60_000 }),
  aSeat('Rosa', { state: 'checked-in', help: [call] }),
  aSeat('Mbali', { lastSavedAt: now - 3_600_000 }),
];
const namesOf = (rows: readonly BoardRow[]) => rows.map(({ name }) => name);

describe('a board with many seats', () => {
  test('is counted by where people are and by who needs somebody', () => {
    expect(countSeats(seats, now)).toEqual({ all: 6, trouble: 3, sitting: 3, 'not-started': 2, done: 1, now: 2 });
  });

  test.each([
    ['all', ['Łucja', 'Ana', 'Omar', 'Wei', 'Rosa', 'Mbali']],
    ['trouble', ['Wei', 'Rosa', 'Mbali']],
    ['sitting', ['Łucja', 'Wei', 'Rosa', 'Mbali']],
    ['not-started', ['Ana', 'Wei', 'Rosa']],
    ['done', ['Omar', 'Wei', 'Rosa']],
  ] as const)('keeps whoever needs somebody now in sight when %s is chosen', (choice, expected) => {
    expect(namesOf(selectSeats(seats, { choice, name: '', now }))).toEqual(expected);
  });

  test.each([
    ['lucja', ['Łucja']],
    [' OMA', ['Omar']],
    ['nobody', []],
  ])('finds a name without its marks and case: %s', (name, expected) => {
    expect(namesOf(selectSeats(seats, { choice: 'done', name, now }))).toEqual(expected);
  });
});
