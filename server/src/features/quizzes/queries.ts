import type { AuthoredQuestion, QuestionResponse } from '@cmdsp/questions';
import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { FrozenQuiz } from '../../learning/frozen-quiz.ts';

/** A try as stored; score and time of submission are there together or not at all. */
export type StoredTry = {
  readonly id: string;
  readonly module: number;
  readonly paper: FrozenQuiz;
  readonly startedAt: Date;
  readonly submission: Submission | null;
};

export type Submission = {
  readonly submittedAt: Date;
  /** Exact fractions `n/d`. */
  readonly points: string;
  readonly maximum: string;
  readonly isPassed: boolean;
};

const columns = ['id', 'module', 'paper', 'startedAt', 'submittedAt', 'points', 'maximum', 'isPassed'] as const;

type Row = {
  readonly id: string;
  readonly module: number;
  readonly paper: FrozenQuiz;
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  readonly points: string | null;
  readonly maximum: string | null;
  readonly isPassed: boolean | null;
};

/** One of a person's tries. */
export async function findTry(
  tx: Tx,
  { personId, tryId }: { readonly personId: string; readonly tryId: string },
): Promise<StoredTry | null> {
  const row = await selectTries(tx, personId).where('id', '=', tryId).executeTakeFirst();
  return row === undefined ? null : storedTry(row);
}

/** The same, locked until the transaction ends: saving an answer and submitting wait for each other. */
export async function findTryForUpdate(
  tx: Tx,
  { personId, tryId }: { readonly personId: string; readonly tryId: string },
): Promise<StoredTry | null> {
  const row = await selectTries(tx, personId).where('id', '=', tryId).forNoKeyUpdate().executeTakeFirst();
  return row === undefined ? null : storedTry(row);
}

/** Every try of a person at one module's quiz, newest first. */
export async function listTries(
  tx: Tx,
  { personId, module }: { readonly personId: string; readonly module: number },
): Promise<readonly StoredTry[]> {
  const rows = await selectTries(tx, personId).where('module', '=', module).orderBy('startedAt', 'desc').execute();
  return rows.map(storedTry);
}

function selectTries(tx: Tx, personId: string) {
  return tx.selectFrom('quizTries').select(columns).where('personId', '=', personId);
}

/** Begins a try; false when another request of the same person has begun one at this moment. */
export async function insertTry(
  tx: Tx,
  drawn: {
    readonly id: string;
    readonly personId: string;
    readonly module: number;
    readonly contentRelease: string;
    readonly paper: FrozenQuiz;
    readonly seed: string;
    readonly questions: readonly AuthoredQuestion[];
  },
): Promise<boolean> {
  const { id, personId, module, contentRelease, paper, seed, questions } = drawn;
  const inserted = await tx
    .insertInto('quizTries')
    .values({ id, personId, module, contentRelease, paper: JSON.stringify(paper) })
    .onConflict((conflict) => conflict.columns(['personId', 'module']).where('submittedAt', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted === undefined) return false;
  await tx
    .insertInto('quizTryKeys')
    .values({ tryId: id, seed, questions: JSON.stringify(questions) })
    .execute();
  return true;
}

/** The answers of a try by question id, options by internal id. */
export async function listAnswers(tx: Tx, tryId: string): Promise<ReadonlyMap<string, QuestionResponse>> {
  const rows = await tx
    .selectFrom('quizAnswers')
    .select(['questionId', 'response'])
    .where('tryId', '=', tryId)
    .execute();
  return new Map(rows.map(({ questionId, response }) => [questionId, response]));
}

/** Saves an answer of an open try; gives the database's time. */
export async function upsertAnswer(
  tx: Tx,
  answer: { readonly tryId: string; readonly questionId: string; readonly response: QuestionResponse },
): Promise<Date> {
  const response = JSON.stringify(answer.response);
  const { savedAt } = await tx
    .insertInto('quizAnswers')
    .values({ tryId: answer.tryId, questionId: answer.questionId, response })
    .onConflict((conflict) =>
      conflict.columns(['tryId', 'questionId']).doUpdateSet({ response, savedAt: sql<Date>`clock_timestamp()` }),
    )
    .returning('savedAt')
    .executeTakeFirstOrThrow();
  return savedAt;
}

/** The authored questions of a submitted try, keys included; the database shows them to nobody before that. */
export async function getSubmittedQuestions(tx: Tx, tryId: string): Promise<readonly AuthoredQuestion[]> {
  const { questions } = await tx
    .selectFrom('quizTryKeys')
    .select('questions')
    .where('tryId', '=', tryId)
    .executeTakeFirstOrThrow();
  return questions;
}

/** Closes a try for good; from here on its keys can be read. The result follows in the same transaction. */
export async function closeTry(tx: Tx, tryId: string): Promise<Date> {
  // The constraint wants a result beside the time; `updateResult` puts the real one there before anybody can look.
  const { submittedAt } = await tx
    .updateTable('quizTries')
    .set({ submittedAt: sql<Date>`clock_timestamp()`, points: '0/1', maximum: '0/1', isPassed: false })
    .where('id', '=', tryId)
    .returning('submittedAt')
    .executeTakeFirstOrThrow();
  return submittedAt ?? new Date(Number.NaN);
}

/** Writes the result of a try that was closed in this transaction. */
export async function updateResult(
  tx: Tx,
  { tryId, ...result }: { readonly tryId: string } & Omit<Submission, 'submittedAt'>,
): Promise<void> {
  await tx.updateTable('quizTries').set(result).where('id', '=', tryId).execute();
}

function storedTry({ submittedAt, points, maximum, isPassed, ...row }: Row): StoredTry {
  const isOpen = submittedAt === null || points === null || maximum === null || isPassed === null;
  return { ...row, submission: isOpen ? null : { submittedAt, points, maximum, isPassed } };
}
