import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';

type Mine = { readonly personId: string; readonly id: string };

/** What somebody is writing, the newest first. */
export async function listDrafts({ databases }: Context, personId: string) {
  const rows = await databases.staff
    .selectFrom('bankDrafts')
    .selectAll()
    .where('writtenBy', '=', personId)
    .orderBy('updatedAt', 'desc')
    .execute();
  return rows.map(({ id, entryId, kind, basedOn, content, version, updatedAt }) => ({
    id,
    entryId,
    kind,
    basedOn,
    version,
    updatedAt: updatedAt.toISOString(),
    title: titleOf(content),
  }));
}

/** A draft of one's own. @throws Problem `not-found` */
export async function getDraft({ databases }: Context, { personId, id }: Mine) {
  const row = await databases.staff
    .selectFrom('bankDrafts')
    .selectAll()
    .where('id', '=', id)
    .where('writtenBy', '=', personId)
    .executeTakeFirst();
  if (row === undefined) throw new Problem('not-found', 'There is no such draft of yours. It may have been handed in.');
  return row;
}

/**
 * Saves a draft as it is, finished or not, if nobody saved since the version that was read.
 * @throws Problem `not-found`, `conflict`
 */
export async function saveDraft(
  context: Context,
  {
    personId,
    id,
    content,
    note,
    version,
  }: Mine & { readonly content: object; readonly note: string; readonly version: number },
): Promise<{ version: number; updatedAt: string }> {
  const saved = await context.databases.staff
    .updateTable('bankDrafts')
    .set({
      content: JSON.stringify(content),
      note,
      version: sql<number>`version + 1`,
      updatedAt: sql<Date>`clock_timestamp()`,
    })
    .where('id', '=', id)
    .where('writtenBy', '=', personId)
    .where('version', '=', version)
    .returning(['version', 'updatedAt'])
    .executeTakeFirst();
  if (saved !== undefined) return { version: saved.version, updatedAt: saved.updatedAt.toISOString() };
  await getDraft(context, { personId, id });
  throw new Problem('conflict', 'This draft was saved in another window since. Open it again to go on from there.');
}

/** Throws a draft away. @throws Problem `not-found` */
export async function deleteDraft(context: Context, { personId, id }: Mine): Promise<void> {
  await getDraft(context, { personId, id });
  await context.databases.staff
    .deleteFrom('bankDrafts')
    .where('id', '=', id)
    .where('writtenBy', '=', personId)
    .execute();
}

function titleOf(content: unknown): string {
  if (typeof content !== 'object' || content === null) return '';
  const title = 'title' in content ? content.title : 'stem' in content ? content.stem : '';
  return typeof title === 'string' ? title.slice(0, 160) : '';
}
