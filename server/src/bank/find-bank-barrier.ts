import type { Database, Tx } from '../db/database.ts';
import { peopleOf } from '../db/people-of.ts';
import type { Person } from '../http/viewer.ts';

/**
 * Why the bank stays closed to somebody whatever they accept, in words, or null: who teaches never sees it, and who
 * has a seat in the certification examination opens it only after that.
 */
export async function findBankBarrier(
  db: Database | Tx,
  { personId, roles }: Pick<Person, 'personId' | 'roles'>,
): Promise<string | null> {
  if (roles.includes('facilitator'))
    return 'Facilitators teach for the examination and never see its questions. Ask another member of staff.';
  const seat = await db
    .selectFrom('sittings')
    .select('id')
    .where('personId', 'in', peopleOf(personId))
    .where('kind', '=', 'certification')
    .where('state', 'in', ['scheduled', 'open'])
    .executeTakeFirst();
  return seat === undefined
    ? null
    : 'You have a seat in the certification examination. The question bank opens to you when that is over or given up.';
}
