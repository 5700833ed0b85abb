import { useState } from 'react';
import type { Post } from './discussion-queries.ts';

/**
 * Holds back posts of others that arrive while somebody reads, so that nothing moves under their eyes; one’s own shows at
 * once, and with it what came before. What is shown stays up to date.
 */
export function useNewPosts(posts: readonly Post[]) {
  const newest = posts.at(-1)?.sequence ?? 0;
  const [revealed, setRevealed] = useState(newest);
  const own = posts.findLast(({ author }) => author.isYou)?.sequence ?? 0;
  const shownTo = Math.max(revealed, own);
  const waiting = posts.filter(({ sequence, state }) => sequence > shownTo && state !== 'deleted').length;
  return {
    shown: posts.filter(({ sequence }) => sequence <= shownTo),
    waiting,
    firstWaiting: shownTo + 1,
    reveal: () => setRevealed(newest),
  };
}
