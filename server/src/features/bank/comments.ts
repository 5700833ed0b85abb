import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { tellOfComment } from './tell-people.ts';

type Written = {
  readonly personId: string;
  readonly id: string;
  readonly revision: number;
  readonly place: string;
  readonly body: string;
  readonly threadId: string | null;
};

/** Adds a comment, or an answer to the first one of its thread, and tells whom it asks. @throws Problem `not-found` */
export async function writeComment({ databases }: Context, comment: Written): Promise<{ id: string }> {
  const { personId, id, revision, place, body, threadId } = comment;
  return databases.staff.transaction().execute(async (tx) => {
    const found = await tx
      .selectFrom('bankRevisions')
      .select('revision')
      .where('entryId', '=', id)
      .where('revision', '=', revision)
      .executeTakeFirst();
    if (found === undefined) throw new Problem('not-found', 'There is no such revision.');
    if (threadId !== null) {
      const thread = await tx
        .selectFrom('bankComments')
        .select('id')
        .where('id', '=', threadId)
        .where('entryId', '=', id)
        .where('threadId', 'is', null)
        .executeTakeFirst();
      if (thread === undefined) throw new Problem('not-found', 'There is no such comment to answer.');
    }
    const written = newId();
    await tx
      .insertInto('bankComments')
      .values({ id: written, entryId: id, revision, threadId, place, body, writtenBy: personId })
      .execute();
    await tellOfComment(tx, { id: written, entryId: id, revision, threadId, personId });
    return { id: written };
  });
}

/** Settles a thread or opens it again. @throws Problem `not-found` */
export async function resolveComment(
  { databases }: Context,
  { personId, id, isResolved }: { readonly personId: string; readonly id: string; readonly isResolved: boolean },
): Promise<void> {
  const changed = await databases.staff
    .updateTable('bankComments')
    .set(
      isResolved
        ? { resolvedBy: personId, resolvedAt: sql<Date>`clock_timestamp()` }
        : { resolvedBy: null, resolvedAt: null },
    )
    .where('id', '=', id)
    .where('threadId', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (changed === undefined) throw new Problem('not-found', 'There is no such comment.');
}
