import type { Instant } from '@cmdsp/primitives';
import type { Memory } from './memory.ts';
import type { Rating } from './rating.ts';
import { remember } from './remember.ts';

/** One answer to one question, as far as memory goes. */
export type Review = {
  /** Names the exact text and key that was answered. */
  readonly questionHash: string;
  readonly rating: Rating;
  readonly at: Instant;
};

/** The memory of a question from all its reviews, oldest first; where the question changed, what was before counts no more. */
export function rebuildMemory(reviews: readonly Review[], seed: string): Memory | null {
  const newest = reviews.at(-1)?.questionHash;
  const start = reviews.findLastIndex(({ questionHash }) => questionHash !== newest) + 1;
  return reviews
    .slice(start)
    .reduce<Memory | null>((memory, { rating, at }) => remember({ memory, rating, at, seed }), null);
}
