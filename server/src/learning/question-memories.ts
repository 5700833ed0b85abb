import { type Ease, type Memory, type Rating, remember } from '@cmdsp/practice';
import { instant } from '@cmdsp/primitives';
import type { QuestionResponse } from '@cmdsp/questions';
import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { PracticeReviews } from '../db/tables/practice.ts';

/** What somebody remembers of a question, and of which text. */
export type StoredMemory = {
  readonly questionId: string;
  readonly questionHash: string;
  readonly memory: Memory;
};

/** An answer that shapes a memory. */
export type NewReview = {
  readonly id: string;
  readonly questionId: string;
  readonly questionHash: string;
  readonly origin: PracticeReviews['origin'];
  readonly verdict: PracticeReviews['verdict'];
  readonly ease: Ease | null;
  readonly rating: Rating;
  readonly response: QuestionResponse | null;
  readonly at: Date;
};

/** Names the person and the question, so that intervals are spread and can still be rebuilt. */
export function memorySeed(personId: string, questionId: string): string {
  return `${personId} ${questionId}`;
}

/** Makes two requests of one person that change memories wait for each other. */
export async function lockMemories(tx: Tx, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`question memories ${personId}`}, 0))`.execute(tx);
}

/** The database's time in whole milliseconds, so that a memory rebuilt from its rows is the same to the last digit. */
export async function readClock(tx: Tx): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select date_trunc('milliseconds', clock_timestamp()) as now`.execute(tx);
  return rows[0]?.now ?? new Date(Number.NaN);
}

/** Everything that somebody remembers. */
export async function listMemories(tx: Tx, personId: string): Promise<readonly StoredMemory[]> {
  const rows = await tx.selectFrom('questionMemories').selectAll().where('personId', '=', personId).execute();
  return rows.map(({ questionId, questionHash, stability, difficulty, reviewedAt, dueAt, reps, lapses }) => ({
    questionId,
    questionHash,
    memory: {
      stability,
      difficulty,
      reviewedAt: instant(reviewedAt.getTime()),
      dueAt: instant(dueAt.getTime()),
      reps,
      lapses,
    },
  }));
}

/**
 * Keeps reviews and changes the memories they shape; gives the memory of each. Call it with the memories locked and as
 * they are stored: a memory of another text than the one reviewed starts anew.
 */
export async function recordReviews(
  tx: Tx,
  asked: {
    readonly personId: string;
    readonly reviews: readonly NewReview[];
    readonly memories: readonly StoredMemory[];
  },
): Promise<readonly Memory[]> {
  const { personId } = asked;
  const memories: Memory[] = [];
  for (const review of asked.reviews) {
    const { questionId, questionHash, rating } = review;
    const stored = asked.memories.find((known) => known.questionId === questionId);
    const memory = remember({
      memory: stored?.questionHash === questionHash ? stored.memory : null,
      rating,
      at: instant(review.at.getTime()),
      seed: memorySeed(personId, questionId),
    });
    await insertReview(tx, { personId, review, isCounted: true });
    await upsertMemory(tx, { personId, questionId, questionHash, memory });
    memories.push(memory);
  }
  return memories;
}

/** Keeps a review. One that is not counted shapes no memory. */
export async function insertReview(
  tx: Tx,
  {
    personId,
    review,
    isCounted,
  }: { readonly personId: string; readonly review: NewReview; readonly isCounted: boolean },
): Promise<void> {
  const { at, response, ...values } = review;
  await tx
    .insertInto('practiceReviews')
    .values({
      personId,
      ...values,
      response: response === null ? null : JSON.stringify(response),
      isCounted,
      reviewedAt: at,
    })
    .execute();
}

async function upsertMemory(tx: Tx, row: { readonly personId: string } & StoredMemory): Promise<void> {
  const { personId, questionId, questionHash } = row;
  const { reviewedAt, dueAt, ...numbers } = row.memory;
  const values = { questionHash, ...numbers, reviewedAt: new Date(reviewedAt), dueAt: new Date(dueAt) };
  await tx
    .insertInto('questionMemories')
    .values({ personId, questionId, ...values })
    .onConflict((conflict) => conflict.columns(['personId', 'questionId']).doUpdateSet(values))
    .execute();
}
