/** How an answer came, as the learner said before seeing whether it is right. */
export const eases = ['easy', 'thought', 'guessed'] as const;
export type Ease = (typeof eases)[number];

/** What FSRS calls a rating: how well the memory held. */
export const ratings = ['again', 'hard', 'good', 'easy'] as const;
export type Rating = (typeof ratings)[number];
