import type { Ease, Rating } from './rating.ts';

const ofRightAnswers: Readonly<Record<Ease, Rating>> = { easy: 'easy', thought: 'good', guessed: 'hard' };

/**
 * Which rating an answer earns. Anything short of right was not recalled, however sure the learner was; a right answer
 * counts by how it came, and a lucky guess comes back sooner than knowledge.
 */
export function rateReview({
  verdict,
  ease,
}: {
  readonly verdict: 'right' | 'partly-right' | 'wrong' | 'unanswered';
  readonly ease: Ease;
}): Rating {
  return verdict === 'right' ? ofRightAnswers[ease] : 'again';
}
