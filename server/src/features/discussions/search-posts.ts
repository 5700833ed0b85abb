import type { Endpoints } from '@cmdsp/contract';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Sent } from '../../http/serve-endpoint.ts';
import type { Viewer } from '../../http/viewer.ts';
import { inCohort } from './participants.ts';
import { placeOf, presentPlace } from './places.ts';
import { type DiscussionRow, listNames, titleOfCohort } from './queries.ts';

type FoundRow = Pick<DiscussionRow, 'placeKind' | 'place' | 'title'> & {
  readonly discussionId: string;
  readonly postId: string;
  readonly sequence: number;
  readonly authorId: string;
  readonly writtenAt: Date;
  readonly excerpt: string;
};

/** What stands around a hit; characters that nobody types. */
const headline = 'StartSel=\ue000, StopSel=\ue001, MaxWords=40, MinWords=20, MaxFragments=1';

/** Finds words in the posts and titles of a cohort’s discussions, what is hidden or deleted left out. */
export async function searchPosts(
  context: Context,
  asked: { readonly viewer: Viewer; readonly cohortId: string | undefined; readonly q: string },
): Promise<Sent<Endpoints['GET /api/discussion-search']>> {
  const { staff } = context.databases;
  const q = asked.q.replaceAll('\0', '').trim();
  if (q === '') return { results: [] };
  const { cohortId, rows } = await inCohort(context, asked, async (tx, participant) => {
    const found = await sql<FoundRow>`
      select d.id as discussion_id, d.title, d.place_kind, d.place, p.id as post_id, p.sequence, p.author_id, p.written_at,
        ts_headline('english', t.body, asked, ${headline}) as excerpt
      from websearch_to_tsquery('english', ${q}) asked, discussions d
      join discussion_posts p on p.discussion_id = d.id
      join discussion_texts t on t.post_id = p.id and t.revision = p.revision
      where d.cohort_id = ${participant.cohortId} and not p.is_hidden and p.deleted_at is null
        and (to_tsvector('english', t.body) @@ asked
          or (p.sequence = 1 and to_tsvector('english', d.title) @@ asked))
      order by ts_rank(to_tsvector('english', t.body), asked) desc, p.written_at desc limit 50`.execute(tx);
    return { cohortId: participant.cohortId, rows: found.rows };
  });
  const names = await listNames(
    staff,
    rows.map(({ authorId }) => authorId),
  );
  const cohortTitle = await titleOfCohort(staff, cohortId);
  return {
    results: rows.map((row) => ({
      discussion: {
        id: row.discussionId,
        title: row.title,
        place: presentPlace(context.catalogue, { place: placeOf(row), cohortTitle }),
      },
      post: {
        id: row.postId,
        sequence: row.sequence,
        author: names.get(row.authorId)?.name ?? 'Somebody who has left',
        writtenAt: row.writtenAt.toISOString(),
      },
      excerpt: row.excerpt,
    })),
  };
}
