import type { ResultPolicy } from './result-policy.ts';

/** Released as soon as it is scored, or after an officer has looked at it. */
export type ReleaseMode = 'at-once' | 'after-review';

/** Decides how a result is released. A rehearsal counts for nothing and never waits. */
export function releaseModeOf(
  sitting: {
    readonly kind: 'certification' | 'rehearsal';
    readonly isBankPrivate: boolean;
    /** Whether every counted question of the form has enough answers to be judged. */
    readonly isPastGate: boolean;
  },
  policy: ResultPolicy,
): ReleaseMode {
  const { kind, isBankPrivate, isPastGate } = sitting;
  if (kind === 'rehearsal') return 'at-once';
  if (!isBankPrivate && policy.atOnce.includes('practice-bank')) return 'at-once';
  return isPastGate && policy.atOnce.includes('gate-passed') ? 'at-once' : 'after-review';
}
