import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Database } from '../../db/database.ts';
import type { Viewer } from '../../http/viewer.ts';
import { inDiscussion } from './participants.ts';

const mostShown = 8;

/**
 * People of a cohort and those who teach it. The self-paced do not know each other: among them only those can be named
 * who have written something.
 */
const peopleOf = (cohortId: string) => sql`
  select p.id, p.display_name, exists (select from cohort_facilitators f
      where f.cohort_id = ${cohortId} and f.person_id = p.id and f.ended_at is null) as is_facilitator,
    exists (select from cohort_members m where m.person_id = p.id and m.cohort_id = ${cohortId})
      or (${cohortId} = 'self-paced' and not exists (select from cohort_members m where m.person_id = p.id)
        and exists (select from discussion_posts w join discussions d on d.id = w.discussion_id
          where w.author_id = p.id and d.cohort_id = ${cohortId})) as is_member
  from people p`;

/** Whom somebody can name: those whose name, or a later part of it, begins with what was typed. */
export async function listNameable(
  context: Context,
  asked: { readonly viewer: Viewer; readonly discussionId: string; readonly name: string },
): Promise<{ people: { id: string; name: string; isFacilitator: boolean }[] }> {
  const { cohortId, personId } = await inDiscussion(context, asked, async (_tx, { participant }) =>
    Promise.resolve(participant),
  );
  const begun = `${asked.name.normalize('NFC').replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const { rows } = await sql<{ id: string; displayName: string; isFacilitator: boolean }>`
    select * from (${peopleOf(cohortId)}) c where (is_member or is_facilitator) and id <> ${personId}
      and (display_name ilike ${begun} or display_name ilike ${`% ${begun}`})
    order by is_facilitator desc, display_name, id limit ${mostShown}`.execute(context.databases.staff);
  return { people: rows.map(({ id, displayName, isFacilitator }) => ({ id, name: displayName, isFacilitator })) };
}

/** Which of these people belong to a cohort or teach it. */
export async function listNameableIds(
  db: Database,
  { cohortId, among }: { readonly cohortId: string; readonly among: readonly string[] },
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from (${peopleOf(cohortId)}) c
    where (is_member or is_facilitator) and id = any(${[...among]}::uuid[])`.execute(db);
  return rows.map(({ id }) => id);
}
