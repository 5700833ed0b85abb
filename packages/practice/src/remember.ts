import { instant, type Instant } from '@cmdsp/primitives';
import { FSRSAlgorithm, type Grade, Rating as FsrsRating } from 'ts-fsrs';
import type { Memory } from './memory.ts';
import type { Rating } from './rating.ts';

const dayMs = 86_400_000;
/** Questions come back this much before their days are full, so that tomorrow's practice may be earlier than today's. */
export const leewayMs = 6 * 3_600_000;
/** Half a year: whatever somebody knows is asked twice a year. */
const longestIntervalDays = 180;
const wantedRecall = 0.9;

const grades: Readonly<Record<Rating, Grade>> = {
  again: FsrsRating.Again,
  hard: FsrsRating.Hard,
  good: FsrsRating.Good,
  easy: FsrsRating.Easy,
};

/**
 * The memory of a question after a review, by FSRS-6 with its default weights and a wanted chance of recall of 90 %;
 * `memory` is null before the first one. Intervals are whole days from 1 to 180, one day when the answer was not right;
 * from 2.5 days on the seed spreads them, so that questions learned together do not stay together. A review dated before
 * the last one counts as of that moment.
 */
export function remember({
  memory,
  rating,
  at,
  seed,
}: {
  readonly memory: Memory | null;
  readonly rating: Rating;
  readonly at: Instant;
  /** Same seed, same interval: name the person and the question. */
  readonly seed: string;
}): Memory {
  const algorithm = new FSRSAlgorithm({
    request_retention: wantedRecall,
    maximum_interval: longestIntervalDays,
    enable_fuzz: true,
    enable_short_term: false,
  });
  const reps = (memory?.reps ?? 0) + 1;
  const elapsedDays = memory === null ? 0 : Math.max(0, at - memory.reviewedAt) / dayMs;
  const { stability, difficulty } = algorithm.next_state(memory, elapsedDays, grades[rating]);
  algorithm.seed = `${seed} ${reps}`;
  // What was not recalled is asked the next day, even where the model would wait two or three.
  const intervalDays = rating === 'again' ? 1 : algorithm.next_interval(stability, Math.floor(elapsedDays));
  const reviewedAt = memory === null ? at : instant(Math.max(at, memory.reviewedAt));
  return {
    stability,
    difficulty,
    reviewedAt,
    dueAt: instant(reviewedAt + intervalDays * dayMs - leewayMs),
    reps,
    lapses: (memory?.lapses ?? 0) + (memory !== null && rating === 'again' ? 1 : 0),
  };
}
