import type { Bank, Catalogue } from '@cmdsp/content';
import type { QuestionStatus } from '@cmdsp/questions';
import type { Database, Tx } from '../db/database.ts';

/**
 * The authored questions and sets in the states asked for: what forms are assembled from and statistics look at. Holds
 * secrets (keys, rationales, difficulties).
 */
export async function loadPool(
  _db: Database | Tx,
  { catalogue, states }: { readonly catalogue: Catalogue; readonly states: readonly QuestionStatus[] },
): Promise<Bank> {
  const { questions, sets } = catalogue.bank;
  return {
    questions: questions.filter(({ status }) => states.includes(status)),
    sets: sets.filter(({ status }) => states.includes(status)),
  };
}
