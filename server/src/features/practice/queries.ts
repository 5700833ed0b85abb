import { restMs } from '@cmdsp/practice';
import type { AuthoredQuestion, QuestionResponse } from '@cmdsp/questions';
import type { Tx } from '../../db/database.ts';
import type { PracticeReviews } from '../../db/tables/practice.ts';
import type { Selectable } from 'kysely';

/** A review as stored. */
export type StoredReview = Pick<
  Selectable<PracticeReviews>,
  'questionId' | 'questionHash' | 'response' | 'rating' | 'isCounted'
>;

/** One of a person's reviews. */
export async function findReview(
  tx: Tx,
  { personId, reviewId }: { readonly personId: string; readonly reviewId: string },
): Promise<StoredReview | null> {
  const row = await tx
    .selectFrom('practiceReviews')
    .select(['questionId', 'questionHash', 'response', 'rating', 'isCounted'])
    .where('personId', '=', personId)
    .where('id', '=', reviewId)
    .executeTakeFirst();
  return row ?? null;
}

/** How many questions were practised since the last rest: a day's portion counts them. */
export async function countPractisedLately(
  tx: Tx,
  { personId, now }: { readonly personId: string; readonly now: Date },
): Promise<number> {
  const { count } = await tx
    .selectFrom('practiceReviews')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('personId', '=', personId)
    .where('origin', '=', 'practice')
    .where('reviewedAt', '>', new Date(now.getTime() - restMs))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Whether the quizzes that somebody had finished before there was practice are in it. */
export async function hasStarted(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx.selectFrom('practiceStarts').select('at').where('personId', '=', personId).executeTakeFirst();
  return row !== undefined;
}

/** Says that they are. */
export async function insertStart(tx: Tx, personId: string): Promise<void> {
  await tx.insertInto('practiceStarts').values({ personId }).execute();
}

/** The newest answer to a question of a topic. */
export type TopicAnswer = {
  readonly topic: string;
  readonly questionId: string;
  readonly questionHash: string;
  readonly response: QuestionResponse;
  readonly answeredAt: Date;
};

/** Somebody's newest answer to each question of each topic. */
export async function listTopicAnswers(tx: Tx, personId: string): Promise<readonly TopicAnswer[]> {
  return tx
    .selectFrom('practiceAnswers')
    .distinctOn(['topic', 'questionId'])
    .select(['topic', 'questionId', 'questionHash', 'response', 'answeredAt'])
    .where('personId', '=', personId)
    .orderBy('topic')
    .orderBy('questionId')
    .orderBy('answeredAt', 'desc')
    .execute();
}

/** A module quiz that was handed in: its questions as they were, and the answers by question id. */
export type SubmittedTry = {
  readonly questions: readonly AuthoredQuestion[];
  readonly answers: ReadonlyMap<string, QuestionResponse>;
  readonly submittedAt: Date;
};

/** Every module quiz that somebody has handed in. */
export async function listSubmittedTries(tx: Tx, personId: string): Promise<readonly SubmittedTry[]> {
  const tries = await tx
    .selectFrom('quizTries as t')
    .innerJoin('quizTryKeys as k', 'k.tryId', 't.id')
    .select(['t.id', 't.submittedAt', 'k.questions'])
    .where('t.personId', '=', personId)
    .where('t.submittedAt', 'is not', null)
    .execute();
  const answers = await tx
    .selectFrom('quizAnswers as a')
    .innerJoin('quizTries as t', 't.id', 'a.tryId')
    .select(['a.tryId', 'a.questionId', 'a.response'])
    .where('t.personId', '=', personId)
    .where('t.submittedAt', 'is not', null)
    .execute();
  return tries.flatMap(({ id, submittedAt, questions }) => {
    if (submittedAt === null) return [];
    const own = answers.filter(({ tryId }) => tryId === id);
    return [
      { questions, submittedAt, answers: new Map(own.map(({ questionId, response }) => [questionId, response])) },
    ];
  });
}
