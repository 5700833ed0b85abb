import type { Instant } from '@cmdsp/primitives';

/** How well one person remembers one question, as FSRS models it. */
export type Memory = {
  /** Days after which the chance to recall has fallen to 90 %. */
  readonly stability: number;
  /** From 1 (easy) to 10 (hard). */
  readonly difficulty: number;
  readonly reviewedAt: Instant;
  /** From when on the question is asked again. */
  readonly dueAt: Instant;
  /** Reviews so far. */
  readonly reps: number;
  /** Reviews after the first that were not right. */
  readonly lapses: number;
};
