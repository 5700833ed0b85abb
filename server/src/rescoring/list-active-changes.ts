import type { ScoringChange } from '@cmdsp/forms';
import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';

/** How questions of a form are scored otherwise than by its frozen key: every change that is in force, by question. */
export async function listActiveChanges(tx: Tx, formId: string): Promise<readonly ScoringChange[]> {
  const rows = await tx
    .selectFrom('rescorings')
    .select('change')
    .where('state', '=', 'applied')
    .where('reverts', 'is', null)
    .where(sql<boolean>`${formId}::uuid = any (form_ids)`)
    .orderBy('questionId')
    .execute();
  return rows.map(({ change }) => change);
}
