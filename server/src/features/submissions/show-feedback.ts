import { approximateRational, multiplyRational, parseRational, rational } from '@cmdsp/primitives';
import { feedbackOnLevel } from '@cmdsp/submissions';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { Tx } from '../../db/database.ts';
import type { MarkComments } from '../../db/tables/marking.ts';
import { Problem } from '../../http/problem.ts';
import type { Criteria } from '../../marking/criteria.ts';
import { getOwnRound, listTexts, presentText } from './queries.ts';

/**
 * What came of released work: for each criterion the level reached in its words and the next one up, the comments of the
 * marks that count, the points. Nothing of who marked it, in which order, or what was noted. @throws Problem `not-found`,
 * `hand-in-refused`
 */
export async function showFeedback(
  { databases }: Pick<Context, 'databases'>,
  own: { readonly id: string; readonly personId: string },
) {
  return asPerson(databases.candidate, own.personId, async (tx) => {
    const work = await getOwnRound(tx, own);
    const outcome = await tx
      .selectFrom('scriptOutcomes')
      .select(['levels', 'reasons', 'decidedBy'])
      .where('submissionId', '=', own.id)
      .executeTakeFirst();
    const marked = await readMarked(tx, own.id);
    if (outcome === undefined || marked === null)
      throw new Problem('hand-in-refused', 'There is feedback when it is released. The promised date stands.');
    const { criteria, comments } = marked;
    return {
      work,
      texts: (await listTexts(tx, own.id)).map(presentText),
      criteria: criteria.criteria.map(({ id, title, weight, levels }) => {
        const level = outcome.levels[id] ?? 0;
        return { id, title, weight, ...feedbackOnLevel(levels, level), level, reason: outcome.reasons[id] ?? null };
      }),
      comments: comments.flatMap(({ passages }) =>
        passages.map(({ text, block, start, end, quote, comment }) => ({ text, block, start, end, quote, comment })),
      ),
      overall: comments.map(({ overall }) => overall).filter((words) => words !== ''),
      decidedBy: outcome.decidedBy,
      passPoints: approximateRational(multiplyRational(parseRational(criteria.passMark), rational(100))),
    };
  });
}

async function readMarked(tx: Tx, submissionId: string) {
  const { rows } = await sql<{ readonly criteria: Criteria; readonly comments: readonly MarkComments[] }>`
    select criteria, comments from feedback_of_submission(${submissionId}::uuid)`.execute(tx);
  return rows[0] ?? null;
}
