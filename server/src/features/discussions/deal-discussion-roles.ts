import { dealRoles } from '@cmdsp/discussions';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import type { Viewer } from '../../http/viewer.ts';
import { inDiscussion } from './participants.ts';
import { recordDeed } from './record-deed.ts';
import { requireDeed } from './require-deed.ts';

const groups = [
  'engineering',
  'product',
  'regulatory',
  'clinical-engineering',
  'hospital-it',
  'cybersecurity',
] as const;

/** In larger cohorts roles go to those who have written: dealing them to people who are not there helps nobody. */
const mostDealt = 60;

/** Deals roles anew to those who take part, or takes them all back. @throws Problem `discussion-refused` */
export async function dealDiscussionRoles(
  context: Context,
  asked: { readonly viewer: Viewer; readonly discussionId: string; readonly isDealt: boolean },
): Promise<void> {
  const { discussionId, isDealt } = asked;
  await inDiscussion(context, asked, async (tx, { participant, discussion }) => {
    requireDeed('assign-roles', { participant, discussion });
    const people = isDealt ? await listTakingPart(tx, discussion) : [];
    if (isDealt && people.length < 2)
      throw new Problem('discussion-refused', 'Roles need at least two people: wait until somebody has joined.');
    await tx.deleteFrom('discussionRoles').where('discussionId', '=', discussionId).execute();
    const dealt = dealRoles(people, groups);
    if (dealt.length > 0)
      await tx
        .insertInto('discussionRoles')
        .values(dealt.map(({ id, group }) => ({ discussionId, personId: id, audienceGroup: group })))
        .execute();
    const kind = isDealt ? 'roles-dealt' : 'roles-withdrawn';
    await recordDeed(tx, { discussion, personId: participant.personId, kind, body: { people: dealt.length } });
  });
}

/** In an order that says nothing about anybody and is the same tomorrow. */
async function listTakingPart(tx: Tx, { id, cohortId }: { readonly id: string; readonly cohortId: string }) {
  const { rows } = await sql<{ id: string; group: string }>`
    with members as (select person_id from cohort_members where cohort_id = ${cohortId}),
      writers as (select distinct author_id as person_id from discussion_posts where discussion_id = ${id}
        and author_id not in (select person_id from cohort_facilitators where cohort_id = ${cohortId} and ended_at is null)),
      taking_part as (select person_id from writers
        union select person_id from members where (select count(*) from members) <= ${mostDealt})
    select p.id, p.audience_group as "group" from taking_part t join people p on p.id = t.person_id
    order by md5(p.id::text || ${id})`.execute(tx);
  return rows;
}
