import type { Instant } from '@cmdsp/primitives';
import type { ReleaseMode } from './release-mode.ts';

/** When what happened to a result; null: not yet. */
export type ResultTimes = {
  readonly mode: ReleaseMode;
  readonly receivedAt: Instant;
  readonly scoredAt: Instant | null;
  readonly reviewedAt: Instant | null;
  readonly releasedAt: Instant | null;
  /** By when the review and the release are promised; null where nothing waits for a person. */
  readonly reviewBy: Instant | null;
  readonly promisedAt: Instant | null;
  /** When challenges end; null before the release. */
  readonly finalAt: Instant | null;
};

export type TrackedStep = {
  readonly step: 'received' | 'scored' | 'reviewed' | 'released' | 'final';
  readonly state: 'done' | 'next' | 'later';
  /** When it was done, or by when it is promised. */
  readonly at: Instant | null;
  readonly isLate: boolean;
  readonly who: 'you' | 'program' | 'officer' | 'nobody';
};

/** How far a result is: every step of its way with its date, which one is next, and whose turn it is. */
export function trackResult(times: ResultTimes, now: Instant): readonly TrackedStep[] {
  const { mode, receivedAt, scoredAt, reviewedAt, releasedAt, reviewBy, promisedAt, finalAt } = times;
  const isFinal = finalAt !== null && now >= finalAt;
  const steps = [
    { step: 'received', doneAt: receivedAt, by: null, who: 'you' },
    { step: 'scored', doneAt: scoredAt, by: null, who: 'program' },
    ...(mode === 'at-once' ? [] : [{ step: 'reviewed', doneAt: reviewedAt, by: reviewBy, who: 'officer' } as const]),
    { step: 'released', doneAt: releasedAt, by: promisedAt, who: mode === 'at-once' ? 'program' : 'officer' },
    { step: 'final', doneAt: isFinal ? finalAt : null, by: finalAt, who: 'nobody' },
  ] as const;
  const next = steps.findIndex(({ doneAt }) => doneAt === null);
  return steps.map(({ step, doneAt, by, who }, index) => ({
    step,
    state: doneAt !== null ? 'done' : index === next ? 'next' : 'later',
    at: doneAt ?? by,
    isLate: doneAt === null && by !== null && now > by && step !== 'final',
    who,
  }));
}
