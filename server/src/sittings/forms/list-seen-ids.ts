import type { Database, Tx } from '../../db/database.ts';
import { peopleOf } from '../../db/people-of.ts';

/** Ids of the questions and sets on every form that somebody has begun, in whichever of their accounts. */
export async function listSeenIds(db: Database | Tx, personId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('sittings')
    .innerJoin('formKeys', 'formKeys.formId', 'sittings.formId')
    .select('formKeys.questionIds')
    .where('sittings.personId', 'in', peopleOf(personId))
    .where('sittings.startedAt', 'is not', null)
    .execute();
  return new Set(rows.flatMap(({ questionIds }) => questionIds));
}
