import type { Tx } from '../../db/database.ts';

/** When somebody read the question bank, and what they accepted and declared before; what they read stays with the bank. */
export async function exportBank(tx: Tx) {
  return {
    bankReadings: await tx.selectFrom('bankReadings').select('readAt').orderBy('readAt').execute(),
    bankDeclarations: await tx
      .selectFrom('bankDeclarations')
      .select(['kind', 'version', 'hash', 'interests', 'declaredAt'])
      .orderBy('declaredAt')
      .execute(),
  };
}
