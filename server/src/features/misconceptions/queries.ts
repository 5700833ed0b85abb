import type { AuthoredQuestion } from '@cmdsp/questions';
import type { Tx } from '../../db/database.ts';
import { hashQuestion } from '../../learning/hash-question.ts';
import type { LatestAnswer } from './find-held-beliefs.ts';

/**
 * Somebody's newest answer to each question, out of topics, retrieval practice and quizzes they have submitted. An open try says
 * nothing: what is wrong in it is still a secret.
 */
export async function listLatestAnswers(tx: Tx, personId: string): Promise<readonly LatestAnswer[]> {
  const latest = new Map<string, LatestAnswer>();
  const answers = [
    ...(await listTopicAnswers(tx, personId)),
    ...(await listReviews(tx, personId)),
    ...(await listQuizzes(tx, personId)),
  ];
  for (const answer of answers) {
    const known = latest.get(answer.questionId);
    if (known === undefined || known.answeredAt < answer.answeredAt) latest.set(answer.questionId, answer);
  }
  return [...latest.values()];
}

async function listTopicAnswers(tx: Tx, personId: string): Promise<readonly LatestAnswer[]> {
  return tx
    .selectFrom('practiceAnswers')
    .distinctOn('questionId')
    .select(['questionId', 'questionHash', 'response', 'answeredAt'])
    .where('personId', '=', personId)
    .orderBy('questionId')
    .orderBy('answeredAt', 'desc')
    .execute();
}

/** Answers of retrieval practice; those of quizzes are kept with the quiz. */
async function listReviews(tx: Tx, personId: string): Promise<readonly LatestAnswer[]> {
  const rows = await tx
    .selectFrom('practiceReviews')
    .distinctOn('questionId')
    .select(['questionId', 'questionHash', 'response', 'reviewedAt'])
    .where('personId', '=', personId)
    .where('origin', '=', 'practice')
    .orderBy('questionId')
    .orderBy('reviewedAt', 'desc')
    .execute();
  return rows.flatMap(({ questionId, questionHash, response, reviewedAt }) =>
    response === null ? [] : [{ questionId, questionHash, response, answeredAt: reviewedAt }],
  );
}

async function listQuizzes(tx: Tx, personId: string): Promise<readonly LatestAnswer[]> {
  const rows = await tx
    .selectFrom('quizTries as t')
    .innerJoin('quizAnswers as a', 'a.tryId', 't.id')
    .innerJoin('quizTryKeys as k', 'k.tryId', 't.id')
    .distinctOn('a.questionId')
    .select(['a.questionId', 'a.response', 't.submittedAt', 'k.questions'])
    .where('t.personId', '=', personId)
    .where('t.submittedAt', 'is not', null)
    .orderBy('a.questionId')
    .orderBy('t.submittedAt', 'desc')
    .execute();
  return rows.flatMap(({ questionId, response, submittedAt, questions }) => {
    const question = questions.find((candidate: AuthoredQuestion) => candidate.id === questionId);
    if (question === undefined || submittedAt === null) return [];
    return [{ questionId, questionHash: hashQuestion(question), response, answeredAt: submittedAt }];
  });
}
