import type { Database, Tx } from '../db/database.ts';

/** What somebody accepted or declared about the bank, the newest first. */
export async function listAcceptedBankTexts(db: Database | Tx, personId: string) {
  return db
    .selectFrom('bankDeclarations')
    .select(['kind', 'hash', 'version', 'interests', 'declaredAt'])
    .where('personId', '=', personId)
    .orderBy('declaredAt', 'desc')
    .execute();
}
