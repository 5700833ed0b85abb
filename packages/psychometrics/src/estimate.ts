/** An interval of 95 % confidence in the unit of its value. */
export type Interval = { readonly low: number; readonly high: number };

/**
 * A number computed from people's responses, with how sure it is. `too-few` says about how many more responses are needed
 * before it may be used; `value` is then only what it would be today. `unknowable`: everybody answered the same.
 */
export type Estimate =
  | ({ readonly kind: 'estimated'; readonly value: number; readonly responses: number } & Interval)
  | {
      readonly kind: 'too-few';
      readonly responses: number;
      readonly needsMore: number;
      readonly value: number | null;
      readonly interval: Interval | null;
    }
  | { readonly kind: 'unknowable'; readonly responses: number };

/** When a number may be used: at least so many responses, and an interval at most so wide to either side. */
export type Gate = { readonly minimum: number; readonly halfWidth: number };

/**
 * The gates, a decision of this programme and no rule of the literature: a share is known within 15 points, a correlation
 * within 0.25, a reliability or a consistency within 0.10.
 */
export const gates = {
  difficulty: { minimum: 20, halfWidth: 0.15 },
  discrimination: { minimum: 30, halfWidth: 0.25 },
  reliability: { minimum: 30, halfWidth: 0.1 },
  consistency: { minimum: 30, halfWidth: 0.1 },
} as const satisfies Record<string, Gate>;

/** Below so many responses only the minimum is asked for. */
const fewest = 10;

/**
 * Lets a number through its gate, or says about how many more responses it needs: intervals narrow with the square root
 * of the responses, so that n (width / wanted width)^2 responses are needed in all.
 */
export function passGate(options: {
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly responses: number;
  readonly gate: Gate;
}): Estimate {
  const { value, interval, responses, gate } = options;
  if (responses < gate.minimum) {
    const needed = Math.max(gate.minimum, neededFor(interval, responses, gate));
    return { kind: 'too-few', responses, needsMore: needed - responses, value, interval };
  }
  if (value === null || interval === null) return { kind: 'unknowable', responses };
  const needed = neededFor(interval, responses, gate);
  if (needed > responses) return { kind: 'too-few', responses, needsMore: needed - responses, value, interval };
  return { kind: 'estimated', value, ...interval, responses };
}

function neededFor(interval: Interval | null, responses: number, gate: Gate): number {
  // The width that a handful of responses gives says nothing yet.
  if (interval === null || responses < fewest) return 0;
  const half = Math.min(1, (interval.high - interval.low) / 2);
  return Math.ceil(responses * (half / gate.halfWidth) ** 2 - 1e-9);
}
