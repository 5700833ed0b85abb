/** What a candidate reads about one criterion. */
export type FeedbackOnLevel = {
  readonly level: number;
  /** The descriptor that the work reached. */
  readonly reached: string;
  /** The next one up; null at the top. */
  readonly next: string | null;
  /** Whether the work meets the standard in this criterion. */
  readonly isMet: boolean;
};

/** The level that meets the standard. */
const standard = 3;

/**
 * Puts a level into the words of its criterion: what was reached, and what one more would take. Levels run from 0; the mean
 * of two marks may lie halfway between two, and has reached the lower one.
 */
export function feedbackOnLevel(descriptors: readonly string[], level: number): FeedbackOnLevel {
  const whole = Math.floor(level);
  const reached = descriptors[whole];
  if (reached === undefined) throw new RangeError(`There is no level ${level}.`);
  return { level, reached, next: descriptors[whole + 1] ?? null, isMet: level >= standard };
}
