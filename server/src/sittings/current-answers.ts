import { instant, type Instant } from '@cmdsp/primitives';
import type { QuestionResponse } from '@cmdsp/questions';
import type { Database } from '../db/database.ts';

/** The answer that counts at a position; null was withdrawn. */
export type CurrentAnswer = {
  readonly position: number;
  readonly fence: number;
  readonly revision: number;
  readonly response: QuestionResponse | null;
  readonly at: Instant;
};

/** What counts now: the applied change with the highest (fence, revision) of each position. */
export async function listCurrentAnswers(db: Database, sittingId: string): Promise<readonly CurrentAnswer[]> {
  const rows = await db
    .selectFrom('responses')
    .distinctOn('position')
    .select(['position', 'fence', 'revision', 'response', 'at'])
    .where('sittingId', '=', sittingId)
    .orderBy('position')
    .orderBy('fence', 'desc')
    .orderBy('revision', 'desc')
    .execute();
  return rows.map(({ position, fence, revision, response, at }) => ({
    position,
    fence,
    revision,
    // Only what the form takes was stored, by the rules of sitting-rules.ts.
    response: JSON.parse(response) as QuestionResponse | null,
    at: instant(at.getTime()),
  }));
}
