import type { Selectable } from 'kysely';
import type { Database, Tx } from '../db/database.ts';
import type { Scripts } from '../db/tables/marking.ts';
import { Problem } from '../http/problem.ts';

/** Locks a script, before anything of it changes. Needs the staff role. @throws Problem `not-found` */
export async function lockScript(tx: Tx, scriptId: string): Promise<Selectable<Scripts>> {
  const found = await tx
    .selectFrom('scripts')
    .selectAll()
    .where('id', '=', scriptId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (found === undefined) throw new Problem('not-found', 'There is no such script.');
  return found;
}

/** Whom a script is by: the account it was handed in with, and the one it was merged into. Never for a marker's page. */
export async function writersOf(tx: Database, submissionId: string): Promise<readonly string[]> {
  const found = await tx
    .selectFrom('submissions')
    .leftJoin('mergedPeople', 'mergedPeople.closedId', 'submissions.personId')
    .select(['submissions.personId', 'mergedPeople.keptId'])
    .where('submissions.id', '=', submissionId)
    .executeTakeFirstOrThrow();
  return found.keptId === null ? [found.personId] : [found.personId, found.keptId];
}
