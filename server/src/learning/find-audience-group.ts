import type { Tx } from '../db/database.ts';

/** The audience group somebody chose; `other` when the row cannot be seen. */
export async function findAudienceGroup(tx: Tx, personId: string): Promise<string> {
  const row = await tx.selectFrom('people').select('audienceGroup').where('id', '=', personId).executeTakeFirst();
  return row?.audienceGroup ?? 'other';
}
