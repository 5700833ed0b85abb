/** How often work may be handed in: once, and twice again. */
export const mostRounds = 3;

/** One round of a work as far as it got; what was taken back is no round. */
export type Round = {
  readonly round: number;
  readonly state: 'writing' | 'submitted' | 'released';
  /** Null until the round is released. */
  readonly isPassed: boolean | null;
};

/** What comes next for a work. */
export type NextRound =
  /** It may be begun; from the text of the round before, where there was one. */
  | { readonly kind: 'begin'; readonly round: number }
  | { readonly kind: 'write'; readonly round: number }
  | { readonly kind: 'wait'; readonly round: number }
  | { readonly kind: 'passed'; readonly round: number }
  /** All rounds are used; what happens then is for an officer. */
  | { readonly kind: 'used-up' };

/** Decides what comes next from the rounds so far. A pass ends it, whatever came after. */
export function nextRound(rounds: readonly Round[]): NextRound {
  const passed = rounds.find(({ isPassed }) => isPassed === true);
  if (passed !== undefined) return { kind: 'passed', round: passed.round };
  const last = rounds.toSorted((one, other) => one.round - other.round).at(-1);
  if (last === undefined) return { kind: 'begin', round: 1 };
  if (last.state === 'writing') return { kind: 'write', round: last.round };
  if (last.state === 'submitted') return { kind: 'wait', round: last.round };
  return last.round >= mostRounds ? { kind: 'used-up' } : { kind: 'begin', round: last.round + 1 };
}
