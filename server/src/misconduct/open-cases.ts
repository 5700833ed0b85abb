import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';

/** Whether a case about a sitting waits for its decision: until then its result is neither released nor counted. Staff role. */
export async function hasOpenCase(tx: Tx, sittingId: string): Promise<boolean> {
  const open = await tx
    .selectFrom('misconductCases')
    .select('id')
    .where('sittingId', '=', sittingId)
    .where('state', '<>', 'decided')
    .executeTakeFirst();
  return open !== undefined;
}

/** Whether a case about any sitting of somebody waits for its decision, their merged accounts included. Staff role. */
export async function isUnderInvestigation(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql<{ isOpen: boolean }>`
    select exists (select from misconduct_cases where state <> 'decided'
      and person_id in (select people_of(${personId}::uuid))) as is_open`.execute(tx);
  return rows[0]?.isOpen ?? false;
}

/** Until when somebody is barred from sitting, by a decision; null when they are not. Candidate role, about oneself, or staff. */
export async function findBar(tx: Tx, personId: string): Promise<Date | null> {
  const { rows } = await sql<{ until: Date | null }>`select barred_until(${personId}::uuid) as until`.execute(tx);
  return rows[0]?.until ?? null;
}
