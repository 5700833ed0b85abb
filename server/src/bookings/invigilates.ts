import type { Database, Tx } from '../db/database.ts';

/** Who invigilates a window now, the longest assigned first. With the staff role. */
export async function listInvigilators(
  db: Database | Tx,
  windowId: string,
): Promise<readonly { readonly personId: string; readonly name: string }[]> {
  return db
    .selectFrom('examWindowInvigilators as i')
    .innerJoin('people as p', 'p.id', 'i.personId')
    .select(['i.personId', 'p.displayName as name'])
    .where('i.windowId', '=', windowId)
    .where('i.endedAt', 'is', null)
    .orderBy('i.assignedAt')
    .execute();
}

/** Whether somebody invigilates this window now. */
export async function doesInvigilate(
  db: Database | Tx,
  { windowId, personId }: { readonly windowId: string; readonly personId: string },
): Promise<boolean> {
  const found = await db
    .selectFrom('examWindowInvigilators')
    .select('id')
    .where('windowId', '=', windowId)
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return found !== undefined;
}
