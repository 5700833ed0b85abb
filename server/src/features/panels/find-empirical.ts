import type { Database, Tx } from '../../db/database.ts';
import { findNewestStatistics } from '../../statistics/find-newest-statistics.ts';
import { hashQuestionText } from '../../statistics/hash-question-text.ts';
import type { StoredQuestion } from '../../statistics/stored-statistics.ts';
import type { PanelQuestion } from './queries.ts';

/** What candidates got for exactly these wordings, by place; only where enough have answered for the gate. */
export async function findEmpirical(
  db: Database | Tx,
  questions: readonly PanelQuestion[],
): Promise<ReadonlyMap<number, StoredQuestion['difficulty']>> {
  const newest = await findNewestStatistics(db);
  const known = new Map(newest?.questions.map((one) => [`${one.id} ${one.textHash}`, one.difficulty]) ?? []);
  const found = new Map<number, StoredQuestion['difficulty']>();
  for (const { place, questionId, content } of questions) {
    const difficulty = known.get(`${questionId} ${hashQuestionText(content.question)}`);
    if (difficulty?.kind === 'estimated') found.set(place, difficulty);
  }
  return found;
}
