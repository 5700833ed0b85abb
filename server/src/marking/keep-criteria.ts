import type { Database, Tx } from '../db/database.ts';
import type { Criteria } from './criteria.ts';
import { hashCriteria } from './criteria-of.ts';

/** Keeps the criteria that a script enters with, so that it is settled by them whatever the content says later. */
export async function keepCriteria(tx: Tx, criteria: Criteria): Promise<string> {
  const hash = hashCriteria(criteria);
  await tx
    .insertInto('scriptRubrics')
    .values({ hash, criteria: JSON.stringify(criteria) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return hash;
}

/** The criteria that a script entered with. @throws NoResultError when nobody kept them */
export async function getCriteria(db: Database, hash: string): Promise<Criteria> {
  const { criteria } = await db
    .selectFrom('scriptRubrics')
    .select('criteria')
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow();
  return criteria;
}
