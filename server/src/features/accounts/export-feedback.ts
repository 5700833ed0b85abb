import type { Tx } from '../../db/database.ts';

/** What somebody answered when they were asked about modules and examinations; inside `asPerson`. */
export async function exportFeedback(tx: Tx) {
  return {
    feedback: await tx
      .selectFrom('feedbackResponses')
      .innerJoin('feedbackAnswers', 'feedbackAnswers.responseId', 'feedbackResponses.id')
      .select(['survey', 'version', 'occasion', 'givenAt', 'question', 'scale', 'words'])
      .orderBy('givenAt')
      .orderBy('question')
      .execute(),
  };
}
