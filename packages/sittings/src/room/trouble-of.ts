import { assertNever } from '@cmdsp/primitives';

/** Where somebody is in the room. */
export type SeatState =
  'not-here' | 'checked-in' | 'seated' | 'running' | 'paused' | 'on-break' | 'submitted' | 'expired' | 'voided';

/** What the rule looks at; times in milliseconds of the server's clock. */
export type SeatFacts = {
  readonly state: SeatState;
  readonly name: string;
  readonly deadline: number | null;
  readonly pausedAt: number | null;
  readonly lastSavedAt: number | null;
  readonly lastSeenAt: number | null;
  readonly help: readonly { readonly askedAt: number }[];
};

export type Trouble = {
  /** `now`: somebody should look at once; `watch`: worth an eye. */
  readonly level: 'now' | 'watch' | 'none';
  readonly kind: 'help' | 'away' | 'long-pause' | 'no-save' | 'none';
  /** Since when; what has lasted longest comes first. */
  readonly since: number;
};

/** No beat for this long: the page is away. Beats come every ten seconds. */
export const awayAfterMs = 25_000;
const longPauseMs = 15 * 60_000;
const noSaveMs = 10 * 60_000;

/**
 * What is wrong at a seat, by facts alone and without a judgement about the person. A call for help counts in every
 * state that is not over; a sitting that is over has no connection to lose.
 */
export function troubleOf(seat: SeatFacts, now: number): Trouble {
  switch (seat.state) {
    case 'submitted':
    case 'expired':
    case 'voided':
      return none(now);
    case 'not-here':
    case 'checked-in':
    case 'seated':
      return help(seat) ?? none(now);
    case 'on-break':
      return help(seat) ?? none(now);
    case 'paused':
      return help(seat) ?? longPause(seat, now) ?? none(now);
    case 'running':
      return help(seat) ?? away(seat, now) ?? noSave(seat, now) ?? none(now);
    default:
      return assertNever(seat.state);
  }
}

const none = (now: number): Trouble => ({ level: 'none', kind: 'none', since: now });

function help({ help: calls }: SeatFacts): Trouble | null {
  if (calls.length === 0) return null;
  return { level: 'now', kind: 'help', since: Math.min(...calls.map(({ askedAt }) => askedAt)) };
}

function away({ lastSeenAt }: SeatFacts, now: number): Trouble | null {
  if (lastSeenAt === null || now - lastSeenAt < awayAfterMs) return null;
  return { level: 'now', kind: 'away', since: lastSeenAt };
}

function longPause({ pausedAt }: SeatFacts, now: number): Trouble | null {
  if (pausedAt === null || now - pausedAt < longPauseMs) return null;
  return { level: 'watch', kind: 'long-pause', since: pausedAt };
}

function noSave({ lastSavedAt }: SeatFacts, now: number): Trouble | null {
  if (lastSavedAt === null || now - lastSavedAt < noSaveMs) return null;
  return { level: 'watch', kind: 'no-save', since: lastSavedAt };
}

const levels = { now: 0, watch: 1, none: 2 } as const;

/**
 * Orders seats by trouble: what needs somebody now, what is worth an eye, the rest; within a level what has lasted longest,
 * then the longest time since a confirmed save, then the name. A total order: equal seats have equal names.
 */
export function sortByTrouble<Seat extends SeatFacts>(seats: readonly Seat[], now: number): readonly Seat[] {
  const judged = seats.map((seat) => ({ seat, trouble: troubleOf(seat, now) }));
  return judged
    .toSorted(
      (one, other) =>
        levels[one.trouble.level] - levels[other.trouble.level] ||
        one.trouble.since - other.trouble.since ||
        restless(one.seat) - restless(other.seat) ||
        compareNames(one.seat.name, other.seat.name),
    )
    .map(({ seat }) => seat);
}

/** Running seats by their last save, the oldest first; everybody else after them. */
function restless({ state, lastSavedAt }: SeatFacts): number {
  return state === 'running' ? (lastSavedAt ?? 0) : Number.MAX_SAFE_INTEGER;
}

function compareNames(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
