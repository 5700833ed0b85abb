import type { QuestionStatus } from '@cmdsp/questions';
import { loadPool } from '../../bank/load-pool.ts';
import type { Context } from '../../context.ts';
import type { Database, Tx } from '../../db/database.ts';
import { effectiveDifficulties } from '../../panels/effective-difficulties.ts';
import { questionsOfBank, type QuestionOfBank } from '../../panels/questions-of-bank.ts';

/** States in which rating a question makes sense: somebody has finished writing it, and it is not withdrawn. */
export const ratedStates = ['ready-for-review', 'technical-review', 'editorial-review', 'approved', 'live'] as const;

export type PoolQuestion = QuestionOfBank & { readonly isRated: boolean };

type Source = Pick<Context, 'catalogue' | 'isBankPrivate'>;

/** Every question that a panel may rate, and whether one has rated its present words. */
export async function loadRatingPool(
  db: Database | Tx,
  { catalogue, isBankPrivate }: Source,
  states: readonly QuestionStatus[],
): Promise<readonly PoolQuestion[]> {
  const bank = await loadPool(db, { catalogue, isBankPrivate, states });
  const effective = await effectiveDifficulties(db, bank);
  return questionsOfBank(bank).map((one) => ({
    ...one,
    isRated: effective.get(one.question.id)?.isProvisional === false,
  }));
}

/** At most `limit` questions of these domains, as many from each as there are; questions of one set stand together. */
export function chooseQuestions(
  pool: readonly PoolQuestion[],
  {
    domains,
    isOnlyUnrated,
    limit,
  }: { readonly domains: readonly number[]; readonly isOnlyUnrated: boolean; readonly limit: number },
): readonly PoolQuestion[] {
  const byName = (one: PoolQuestion, other: PoolQuestion) => (nameOf(one) < nameOf(other) ? -1 : 1);
  const left = [...new Set(domains)].map((domain) =>
    pool.filter(({ question, isRated }) => question.domain === domain && !(isOnlyUnrated && isRated)).toSorted(byName),
  );
  const chosen: PoolQuestion[] = [];
  for (let turn = 0; chosen.length < limit && left.some((own) => turn < own.length); turn += 1) {
    for (const own of left) {
      const next = own[turn];
      if (next !== undefined && chosen.length < limit) chosen.push(next);
    }
  }
  return chosen.toSorted(byName);
}

function nameOf({ entry, question }: PoolQuestion): string {
  return `${entry.id} ${question.id}`;
}
