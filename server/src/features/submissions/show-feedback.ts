import { approximateRational, multiplyRational, parseRational, rational } from '@cmdsp/primitives';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { Problem } from '../../http/problem.ts';
import { feedbackOf } from '../../marking/feedback-of.ts';
import { getOwnRound, listTexts, presentText } from './queries.ts';

/**
 * What came of released work: for each criterion the level reached in its words and the next one up, the comments that
 * count, the points. Nothing of who marked it, in which order, or what was noted. @throws Problem `not-found`,
 * `hand-in-refused`
 */
export async function showFeedback(
  { databases }: Pick<Context, 'databases'>,
  own: { readonly id: string; readonly personId: string },
) {
  return asPerson(databases.candidate, own.personId, async (tx) => {
    const work = await getOwnRound(tx, own);
    const feedback = await feedbackOf(tx, own.id);
    if (feedback === null)
      throw new Problem('hand-in-refused', 'There is feedback when it is released. The promised date stands.');
    const { criteria, comments, decidedBy, passMark } = feedback;
    return {
      work,
      texts: (await listTexts(tx, own.id)).map(presentText),
      criteria: criteria.map(({ id, title, weight, level, reached, next, isMet, reason }) => {
        return { id, title, weight, level, reached, next, isMet, reason };
      }),
      comments: comments.passages.map((passage) => ({ ...passage })),
      overall: [...comments.overall],
      decidedBy,
      passPoints: approximateRational(multiplyRational(parseRational(passMark), rational(100))),
    };
  });
}
