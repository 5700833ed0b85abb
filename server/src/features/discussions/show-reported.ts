import type { Endpoints } from '@cmdsp/contract';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Sent } from '../../http/serve-endpoint.ts';
import { personOf, type Viewer } from '../../http/viewer.ts';
import { moderatedCohorts } from './moderation.ts';
import { placeOf, presentPlace } from './places.ts';
import { treeOf } from './post-text.ts';
import { type DiscussionRow, listHidings, listNames, titleOfCohort } from './queries.ts';

type ReportedRow = Pick<DiscussionRow, 'cohortId' | 'placeKind' | 'place' | 'title'> & {
  readonly id: string;
  readonly discussionId: string;
  readonly authorId: string;
  readonly writtenAt: Date;
  readonly deletedAt: Date | null;
  readonly isHidden: boolean;
  readonly body: string | null;
};

/** What waits for a moderator first, then what was settled. Whoever reported is not named: they may sit side by side. */
export async function showReported(
  context: Context,
  viewer: Viewer,
): Promise<Sent<Endpoints['GET /api/staff/discussions/reported']>> {
  const { staff } = context.databases;
  const person = personOf(viewer);
  const rows = await listReported(context, await moderatedCohorts(context, person));
  const ids = rows.map(({ id }) => id);
  const [hidings, reports] = await staff
    .transaction()
    .execute(async (tx) => [
      await listHidings(tx, ids),
      ids.length === 0
        ? []
        : await tx
            .selectFrom('discussionReports')
            .select(['postId', 'reason', 'reportedAt', 'outcome'])
            .where('postId', 'in', ids)
            .orderBy('reportedAt')
            .execute(),
    ]);
  const names = await listNames(staff, [
    ...rows.map(({ authorId }) => authorId),
    ...[...hidings.values()].map(({ hiddenBy }) => hiddenBy),
  ]);
  const nameOf = (id: string) => names.get(id)?.name ?? 'Somebody who has left';
  const cohortIds = [...new Set(rows.map(({ cohortId }) => cohortId))];
  const titles = new Map(await Promise.all(cohortIds.map(async (id) => [id, await titleOfCohort(staff, id)] as const)));
  const posts = rows.map((row) => {
    const hiding = hidings.get(row.id) ?? null;
    const own = reports.filter(({ postId }) => postId === row.id);
    const isReported = own.some(({ outcome }) => outcome === null);
    const isAppealed = row.isHidden && (hiding?.appealedAt ?? null) !== null && hiding?.outcome === null;
    const cohortTitle = titles.get(row.cohortId) ?? row.cohortId;
    const isThere = row.deletedAt === null;
    return {
      id: row.id,
      discussion: {
        id: row.discussionId,
        title: row.title,
        place: presentPlace(context.catalogue, { place: placeOf(row), cohortTitle }),
        cohort: cohortTitle,
      },
      author: nameOf(row.authorId),
      writtenAt: row.writtenAt.toISOString(),
      tree: row.body === null ? null : treeOf(row.body),
      waitsFor: isAppealed ? ('appeal' as const) : isReported ? ('report' as const) : null,
      reports: own.map(({ reason, reportedAt, outcome }) => ({
        reason,
        reportedAt: reportedAt.toISOString(),
        outcome,
      })),
      hiding:
        hiding === null
          ? null
          : {
              reason: hiding.reason,
              by: nameOf(hiding.hiddenBy),
              at: hiding.hiddenAt.toISOString(),
              appeal: hiding.appeal,
              outcome: hiding.outcome,
              answer: hiding.answer,
            },
      may: {
        hide: isThere && !row.isHidden && row.authorId !== person.personId && isReported,
        keep: isReported && row.authorId !== person.personId,
        decideAppeal: isThere && isAppealed && hiding?.hiddenBy !== person.personId && row.authorId !== person.personId,
      },
    };
  });
  return { posts: posts.toSorted((one, other) => Number(other.waitsFor !== null) - Number(one.waitsFor !== null)) };
}

async function listReported(context: Context, cohorts: readonly string[] | null): Promise<readonly ReportedRow[]> {
  const { rows } = await sql<ReportedRow>`
    select p.id, p.discussion_id, p.author_id, p.written_at, p.deleted_at, p.is_hidden, t.body,
      d.cohort_id, d.place_kind, d.place, d.title
    from discussion_posts p join discussions d on d.id = p.discussion_id
    left join discussion_texts t on t.post_id = p.id and t.revision = p.revision
    where (exists (select from discussion_reports r where r.post_id = p.id)
        or exists (select from discussion_hidings h where h.post_id = p.id))
      and (${cohorts === null} or d.cohort_id = any(${cohorts ?? []}::text[]))
    order by p.written_at limit 200`.execute(context.databases.staff);
  return rows;
}
