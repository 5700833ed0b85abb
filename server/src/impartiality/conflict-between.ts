import { type Assignment, type Conflict, describeConflict, findConflict } from '@cmdsp/impartiality';
import type { Database, Tx } from '../db/database.ts';
import { Problem } from '../http/problem.ts';
import { listKnownRelations } from './list-known-relations.ts';

type Asked = {
  readonly assignment: Assignment;
  readonly actorId: string;
  /** Those whom the task is about; several where a decision touches several people. */
  readonly personIds: readonly string[];
};

/** The relation that keeps somebody from a task about some people, or null. Needs the staff role. */
export async function conflictBetween(
  db: Database,
  { assignment, actorId, personIds }: Asked,
): Promise<Conflict | null> {
  const known = await listKnownRelations(db, { actors: [actorId], people: personIds });
  return findConflict({ assignment, actorId, personIds, ...known });
}

/**
 * Lets a task pass or names the relation that stands in the way, in the transaction of the decision. `person` is how the
 * one concerned is called: "this candidate". @throws Problem `conflict-of-interest`
 */
export async function requireNoConflict(tx: Tx, asked: Asked & { readonly person?: string }): Promise<void> {
  const conflict = await conflictBetween(tx, asked);
  if (conflict === null) return;
  throw new Problem(
    'conflict-of-interest',
    `${describeConflict(conflict, asked.person)} Somebody without such a relation has to do this.`,
  );
}
