import type { DomainAnswers } from '@cmdsp/enrolment';
import type { AuthoredQuestion, QuestionResponse } from '@cmdsp/questions';
import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { FrozenQuiz } from '../../learning/frozen-quiz.ts';

/** A go at the diagnostic as stored; the end and what was found are there together or not at all. */
export type StoredRun = {
  readonly id: string;
  readonly paper: FrozenQuiz;
  readonly startedAt: Date;
  readonly end: { readonly finishedAt: Date; readonly findings: readonly DomainAnswers[] } | null;
};

type Asked = { readonly personId: string; readonly runId: string };

/** One of a person's goes. */
export async function findRun(tx: Tx, { personId, runId }: Asked): Promise<StoredRun | null> {
  const row = await selectRuns(tx, personId).where('id', '=', runId).executeTakeFirst();
  return row === undefined ? null : storedRun(row);
}

/** The same, locked until the transaction ends: saving an answer and finishing wait for each other. */
export async function findRunForUpdate(tx: Tx, { personId, runId }: Asked): Promise<StoredRun | null> {
  const row = await selectRuns(tx, personId).where('id', '=', runId).forNoKeyUpdate().executeTakeFirst();
  return row === undefined ? null : storedRun(row);
}

/** Every go of a person, newest first. */
export async function listRuns(tx: Tx, personId: string): Promise<readonly StoredRun[]> {
  const rows = await selectRuns(tx, personId).orderBy('startedAt', 'desc').execute();
  return rows.map(storedRun);
}

function selectRuns(tx: Tx, personId: string) {
  return tx
    .selectFrom('diagnosticRuns')
    .select(['id', 'paper', 'startedAt', 'finishedAt', 'findings'])
    .where('personId', '=', personId);
}

/** Begins a go; nothing happens when another request of the same person has begun one at this moment. */
export async function insertRun(
  tx: Tx,
  begun: {
    readonly id: string;
    readonly personId: string;
    readonly contentRelease: string;
    readonly paper: FrozenQuiz;
    readonly questions: readonly AuthoredQuestion[];
  },
): Promise<void> {
  const { id, personId, contentRelease, paper, questions } = begun;
  const inserted = await tx
    .insertInto('diagnosticRuns')
    .values({ id, personId, contentRelease, paper: JSON.stringify(paper) })
    .onConflict((conflict) => conflict.columns(['personId']).where('finishedAt', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted === undefined) return;
  await tx
    .insertInto('diagnosticKeys')
    .values({ runId: id, questions: JSON.stringify(questions) })
    .execute();
}

/** The answers of a go by question id, options by internal id. */
export async function listAnswers(tx: Tx, runId: string): Promise<ReadonlyMap<string, QuestionResponse>> {
  const rows = await tx
    .selectFrom('diagnosticAnswers')
    .select(['questionId', 'response'])
    .where('runId', '=', runId)
    .execute();
  return new Map(rows.map(({ questionId, response }) => [questionId, response]));
}

/** Saves an answer of an open go. */
export async function upsertAnswer(
  tx: Tx,
  answer: { readonly runId: string; readonly questionId: string; readonly response: QuestionResponse },
): Promise<void> {
  const response = JSON.stringify(answer.response);
  await tx
    .insertInto('diagnosticAnswers')
    .values({ runId: answer.runId, questionId: answer.questionId, response })
    .onConflict((conflict) =>
      conflict.columns(['runId', 'questionId']).doUpdateSet({ response, savedAt: sql<Date>`clock_timestamp()` }),
    )
    .execute();
}

/** Takes an answer of an open go back. */
export async function deleteAnswer(
  tx: Tx,
  { runId, questionId }: { readonly runId: string; readonly questionId: string },
): Promise<void> {
  await tx.deleteFrom('diagnosticAnswers').where('runId', '=', runId).where('questionId', '=', questionId).execute();
}

/** Ends a go for good; from here on its keys can be read. */
export async function closeRun(tx: Tx, runId: string): Promise<void> {
  // The constraint wants findings beside the time; `updateFindings` puts the real ones there before anybody can look.
  await tx
    .updateTable('diagnosticRuns')
    .set({ finishedAt: sql<Date>`clock_timestamp()`, findings: '[]' })
    .where('id', '=', runId)
    .execute();
}

/** Writes what was found in a go that was ended in this transaction. */
export async function updateFindings(
  tx: Tx,
  { runId, findings }: { readonly runId: string; readonly findings: readonly DomainAnswers[] },
): Promise<void> {
  await tx
    .updateTable('diagnosticRuns')
    .set({ findings: JSON.stringify(findings) })
    .where('id', '=', runId)
    .execute();
}

/** The authored questions of a finished go, keys included; the database shows them to nobody before that. */
export async function getFinishedQuestions(tx: Tx, runId: string): Promise<readonly AuthoredQuestion[]> {
  const { questions } = await tx
    .selectFrom('diagnosticKeys')
    .select('questions')
    .where('runId', '=', runId)
    .executeTakeFirstOrThrow();
  return questions;
}

function storedRun(row: {
  readonly id: string;
  readonly paper: FrozenQuiz;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly findings: readonly DomainAnswers[] | null;
}): StoredRun {
  const { id, paper, startedAt, finishedAt, findings } = row;
  return { id, paper, startedAt, end: finishedAt === null || findings === null ? null : { finishedAt, findings } };
}
