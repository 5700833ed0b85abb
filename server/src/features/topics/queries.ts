import type { QuestionResponse } from '@cmdsp/questions';
import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import { newId } from '../../db/uuid.ts';

/** What somebody chose in the polls of a lecture. */
export async function listPollAnswers(
  tx: Tx,
  { personId, topicId }: { readonly personId: string; readonly topicId: string },
): Promise<{ slide: number; option: number }[]> {
  return tx
    .selectFrom('pollAnswers')
    .select(['slide', 'option'])
    .where('personId', '=', personId)
    .where('topic', '=', topicId)
    .orderBy('slide')
    .execute();
}

/** How many chose each option in the polls that the person of this transaction answered; nothing below five answers. */
export async function listPollResults(
  tx: Tx,
  topicId: string,
): Promise<readonly { slide: number; option: number; answers: string }[]> {
  const { rows } = await sql<{ slide: number; option: number; answers: string }>`
    select slide, option, answers from poll_results(${topicId})`.execute(tx);
  return rows;
}

/** Remembers a poll answer; a later one takes its place. */
export async function upsertPollAnswer(
  tx: Tx,
  answer: { readonly personId: string; readonly topicId: string; readonly slide: number; readonly option: number },
): Promise<void> {
  const { personId, topicId, slide, option } = answer;
  await tx
    .insertInto('pollAnswers')
    .values({ personId, topic: topicId, slide, option })
    .onConflict((conflict) =>
      conflict
        .columns(['personId', 'topic', 'slide'])
        .doUpdateSet({ option, answeredAt: sql<Date>`clock_timestamp()` }),
    )
    .execute();
}

/** An answer to a practice question, options by internal id. */
export type PracticeAnswer = {
  readonly questionId: string;
  readonly questionHash: string;
  readonly response: QuestionResponse;
};

/** The newest answer to each practice question of a topic. */
export async function listPracticeAnswers(
  tx: Tx,
  { personId, topicId }: { readonly personId: string; readonly topicId: string },
): Promise<readonly PracticeAnswer[]> {
  return tx
    .selectFrom('practiceAnswers')
    .distinctOn('questionId')
    .select(['questionId', 'questionHash', 'response'])
    .where('personId', '=', personId)
    .where('topic', '=', topicId)
    .orderBy('questionId')
    .orderBy('answeredAt', 'desc')
    .execute();
}

/** Keeps an answer to a practice question. */
export async function insertPracticeAnswer(
  tx: Tx,
  answer: PracticeAnswer & { readonly personId: string; readonly topicId: string },
): Promise<void> {
  const { personId, topicId, questionId, questionHash, response } = answer;
  await tx
    .insertInto('practiceAnswers')
    .values({ id: newId(), personId, topic: topicId, questionId, questionHash, response: JSON.stringify(response) })
    .execute();
}
