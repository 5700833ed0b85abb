import type { Endpoints } from '@cmdsp/contract';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Database, Tx } from '../../db/database.ts';
import type { Sent } from '../../http/serve-endpoint.ts';
import { personOf, type Viewer } from '../../http/viewer.ts';
import { findOwnCohort, listTaughtCohorts, mayTeach } from '../../learning/cohort-standing.ts';
import { inCohort, type Participant } from './participants.ts';
import { type Place, placeOf, presentPlace, promptOf } from './places.ts';
import { type DiscussionRow, titleOfCohort } from './queries.ts';

type Entry = Sent<Endpoints['GET /api/discussions']>['discussions'][number];
type EntryRow = DiscussionRow & { readonly unread: number; readonly posts: number; readonly isFollowing: boolean };

/** The discussions of a cohort, or of one of its places, the latest first. */
export async function listDiscussions(
  context: Context,
  asked: { readonly viewer: Viewer; readonly cohortId: string | undefined; readonly place: Place | null },
): Promise<Sent<Endpoints['GET /api/discussions']>> {
  const { staff } = context.databases;
  const { viewer, place } = asked;
  const found = await inCohort(context, asked, async (tx, participant) => ({
    participant,
    own: await findOwnCohort(tx, participant.personId),
    rows: await listEntryRows(tx, { participant, place }),
  }));
  const { cohortId, standing } = found.participant;
  const person = personOf(viewer);
  const taught = mayTeach(person) ? await listTaughtCohorts(staff, person.personId) : [];
  const cohorts = [
    ...taught.map((id) => ({ id, standing: 'facilitator' as const })),
    ...(person.isAgreementAccepted && !taught.includes(found.own)
      ? [{ id: found.own, standing: 'member' as const }]
      : []),
  ];
  const titles = new Map(
    await Promise.all(
      [cohortId, ...cohorts.map(({ id }) => id)].map(async (id) => [id, await titleOfCohort(staff, id)] as const),
    ),
  );
  const titleOf = (id: string) => titles.get(id) ?? id;
  return {
    cohort: { id: cohortId, title: titleOf(cohortId) },
    standing,
    cohorts: cohorts.map((cohort) => ({ ...cohort, title: titleOf(cohort.id) })),
    discussions: found.rows.map((row) => presentEntry(context, { row, cohortTitle: titleOf(cohortId) })),
    hasUnopenedPrompt:
      place !== null &&
      promptOf(context.catalogue, place) !== null &&
      !found.rows.some(({ kind }) => kind === 'prompt'),
  };
}

function presentEntry(
  context: Context,
  { row, cohortTitle }: { readonly row: EntryRow; readonly cohortTitle: string },
): Entry {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    place: presentPlace(context.catalogue, { place: placeOf(row), cohortTitle }),
    posts: row.posts,
    unread: row.unread,
    changedAt: row.changedAt.toISOString(),
    isFollowing: row.isFollowing,
    isAnswered: row.answerPostId !== null,
    isClosed: row.closedAt !== null,
  };
}

/** At most 200: whoever looks for an older one searches. */
async function listEntryRows(
  tx: Tx | Database,
  { participant, place }: { readonly participant: Participant; readonly place: Place | null },
): Promise<readonly EntryRow[]> {
  const { personId, cohortId } = participant;
  const { rows } = await sql<EntryRow>`
    select d.*, coalesce(r.is_following, false) as is_following, p.posts, p.unread
    from discussions d
    left join discussion_readers r on r.discussion_id = d.id and r.person_id = ${personId}
    cross join lateral (
      select count(*) filter (where p.deleted_at is null)::int as posts,
        count(*) filter (where p.deleted_at is null and not p.is_hidden and p.author_id <> ${personId}
          and p.sequence > coalesce(r.read_to, 0))::int as unread
      from discussion_posts p where p.discussion_id = d.id) p
    where d.cohort_id = ${cohortId}
      and (${place === null} or (d.place_kind = ${place?.kind ?? ''} and d.place = ${place?.id ?? ''}))
    order by d.changed_at desc, d.id limit 200`.execute(tx);
  return rows;
}
