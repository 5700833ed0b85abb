import { feedbackOnLevel, type FeedbackOnLevel } from '@cmdsp/submissions';
import type { Tx } from '../db/database.ts';
import type { DecidedBy, OutcomeComments } from '../db/tables/script-outcomes.ts';

/** What the writer of a released script reads about one criterion; the level is whole or half. */
type CriterionFeedback = FeedbackOnLevel & {
  readonly id: string;
  readonly title: string;
  readonly group: string | null;
  readonly weight: number;
  /** Why, where an adjudicator decided. */
  readonly reason: string | null;
};

/** Everything that the writer of a released script reads about it. */
type Feedback = {
  /** Of 100, as an exact fraction. */
  readonly points: string;
  /** The share that passes, as an exact fraction. */
  readonly passMark: string;
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
    passMark: criteria.passMark,
    criteria: criteria.criteria.map(({ id, title, group, weight, levels: words }) => {
      const reason = reasons[id] ?? null;
      return { id, title, group, weight, ...feedbackOnLevel(words, levels[id] ?? 0), reason };
    }),
  };
}
