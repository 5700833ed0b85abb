import type { Tx } from '../db/database.ts';
import type { DecidedBy, OutcomeComments } from '../db/tables/script-outcomes.ts';

/** What the writer of a released script reads about one criterion. */
export type CriterionFeedback = {
  readonly id: string;
  readonly title: string;
  readonly group: string | null;
  readonly weight: number;
  /** Whole or half: the mean of the marks that count. */
  readonly level: number;
  /** The level whose words were reached: of a half level, the lower one. */
  readonly reachedLevel: number;
  readonly reached: string;
  /** The words of the next level up; null at the top. */
  readonly next: string | null;
  /** Why, where an adjudicator decided. */
  readonly reason: string | null;
};

/** Everything that the writer of a released script reads about it. */
export type Feedback = {
  /** Of 100, as an exact fraction. */
  readonly points: string;
  readonly isPassed: boolean;
  readonly decidedBy: DecidedBy;
  readonly releasedAt: Date;
  readonly criteria: readonly CriterionFeedback[];
  readonly comments: OutcomeComments;
};

/**
 * The feedback on a submission; null before its release, and for submissions of others: use it with the candidate role,
 * inside `asPerson`. It holds the marks that count and nothing of those that do not.
 */
export async function feedbackOf(tx: Tx, submissionId: string): Promise<Feedback | null> {
  const found = await tx
    .selectFrom('scriptOutcomes as o')
    .innerJoin('scriptRubrics as r', 'r.hash', 'o.rubricHash')
    .select([
      'o.points',
      'o.isPassed',
      'o.decidedBy',
      'o.levels',
      'o.reasons',
      'o.comments',
      'o.releasedAt',
      'r.criteria',
    ])
    .where('o.submissionId', '=', submissionId)
    .executeTakeFirst();
  if (found === undefined || found.releasedAt === null) return null;
  const { points, isPassed, decidedBy, releasedAt, comments, levels, reasons, criteria } = found;
  return {
    points,
    isPassed,
    decidedBy,
    releasedAt,
    comments,
    criteria: criteria.criteria.map(({ id, title, group, weight, levels: words }) => {
      const level = levels[id] ?? 0;
      const reachedLevel = Math.floor(level);
      const [reached = '', next = null] = words.slice(reachedLevel);
      return { id, title, group, weight, level, reachedLevel, reached, next, reason: reasons[id] ?? null };
    }),
  };
}
