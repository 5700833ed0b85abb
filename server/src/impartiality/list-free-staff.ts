import { type Assignment, type Conflict, findConflict } from '@cmdsp/impartiality';
import type { Database } from '../db/database.ts';
import type { StaffRole } from '../http/viewer.ts';
import { listKnownRelations } from './list-known-relations.ts';

/** Somebody who holds a role now, and what keeps them from a task; null when they are free. */
export type StaffMember = { readonly id: string; readonly name: string; readonly conflict: Conflict | null };

/** Everybody who holds a role now, by name, with what keeps each from a task about these people. Needs the staff role. */
export async function listFreeStaff(
  db: Database,
  {
    assignment,
    role,
    personIds,
  }: { readonly assignment: Assignment; readonly role: StaffRole; readonly personIds: readonly string[] },
): Promise<readonly StaffMember[]> {
  const staff = await db
    .selectFrom('people')
    .innerJoin('roleGrants', 'roleGrants.personId', 'people.id')
    .select(['people.id', 'people.displayName as name'])
    .where('roleGrants.role', '=', role)
    .where('roleGrants.revokedAt', 'is', null)
    .distinct()
    .orderBy('people.displayName')
    .orderBy('people.id')
    .execute();
  const known = await listKnownRelations(db, { actors: staff.map(({ id }) => id), people: personIds });
  return staff.map(({ id, name }) => ({
    id,
    name,
    conflict: findConflict({ assignment, actorId: id, personIds, ...known }),
  }));
}
