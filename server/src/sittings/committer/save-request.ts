import type { Receipt } from '@cmdsp/ledger';
import type { Instant } from '@cmdsp/primitives';
import type { Change, ChangeVerdict, Phase, Positions } from '@cmdsp/sittings';

/** Changes of one sitting that came in one request. */
export type SaveRequest = {
  readonly sittingId: string;
  readonly personId: string;
  readonly changes: readonly Change[];
  /** What the form takes; loaded once a sitting and remembered. */
  readonly positions: Positions;
};

/** A receipt as its holder gets it: with the salt of the answer's hash. */
export type SaltedReceipt = Receipt & { readonly salt: string };

type Plain = Exclude<ChangeVerdict, { readonly kind: 'applied' | 'superseded' }>;

/** What became of one change; what is safe comes with its receipt. */
export type SavedOutcome = { readonly position: number; readonly fence: number; readonly revision: number } & (
  { readonly kind: 'applied' | 'superseded'; readonly receipt: SaltedReceipt } | { readonly kind: Plain['kind'] }
);

/** How the sitting stands at the moment of the commit, by the database clock. */
export type Standing = {
  readonly now: Instant;
  /** Null before the start. */
  readonly deadline: Instant | null;
  /** When the clock was stopped; null while it runs. */
  readonly pausedAt: Instant | null;
  readonly phase: Phase;
  readonly fence: number | null;
};

export type SaveAnswer = Standing & { readonly outcomes: readonly SavedOutcome[] };

/** A request that waits for its batch. */
export type Waiting = {
  readonly request: SaveRequest;
  readonly enqueuedAt: number;
  readonly resolve: (answer: SaveAnswer) => void;
  readonly reject: (cause: unknown) => void;
};
