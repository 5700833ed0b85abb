import type { Bank } from '@cmdsp/content';
import { hashBankContent } from '../bank/hash-bank-content.ts';
import type { Database, Tx } from '../db/database.ts';
import { questionsOfBank } from './questions-of-bank.ts';

/** How hard a question is taken to be: by its panel if one has rated exactly these words, else by its author. */
export type EffectiveDifficulty = {
  /** Share of just-qualified practitioners who would be right. */
  readonly difficulty: number;
  /** True while it is an author's estimate. */
  readonly isProvisional: boolean;
  readonly panelId: string | null;
};

/**
 * The difficulty of every question and set question of a bank, by question id. The newest closed panel with five judges
 * counts, and only for the revision it rated: a changed question is its author's estimate again.
 */
export async function effectiveDifficulties(
  db: Database | Tx,
  bank: Bank,
): Promise<ReadonlyMap<string, EffectiveDifficulty>> {
  const rows = await db
    .selectFrom('panelResults')
    .distinctOn(['questionId', 'revisionHash'])
    .select(['questionId', 'revisionHash', 'difficulty', 'panelId'])
    .orderBy('questionId')
    .orderBy('revisionHash')
    .orderBy('foundAt', 'desc')
    .execute();
  const found = new Map(rows.map((row) => [`${row.questionId} ${row.revisionHash}`, row]));
  return new Map(
    questionsOfBank(bank).map(({ question, entry }) => {
      const rated = rows.length === 0 ? undefined : found.get(`${question.id} ${hashBankContent(entry)}`);
      return [
        question.id,
        rated === undefined
          ? { difficulty: question.difficulty, isProvisional: true, panelId: null }
          : { difficulty: rated.difficulty, isProvisional: false, panelId: rated.panelId },
      ];
    }),
  );
}
