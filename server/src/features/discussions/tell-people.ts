import { sql } from 'kysely';
import type { Database, Tx } from '../../db/database.ts';
import { notify } from '../../notifications/notify.ts';
import { listFacilitatorIds, type DiscussionRow } from './queries.ts';

/** Somebody who follows a discussion, and how far they have read. */
type Follower = { readonly personId: string; readonly readTo: number };

type News = { readonly discussion: DiscussionRow; readonly sequence: number };

/**
 * Tells those who are named in a new post, and those who follow: of a discussion they have not looked at since the last
 * message, nothing more is said. No message names anybody, so that none keeps a name when somebody is erased.
 */
export async function tellOfPost(
  tx: Tx,
  news: News & { readonly postId: string; readonly named: readonly string[]; readonly followers: readonly Follower[] },
): Promise<void> {
  const { discussion, postId, named, followers } = news;
  const base = { kind: 'discussion', body: '', path: pathOf(news) } as const;
  await notify(tx, [
    ...named.map((personId) => ({
      ...base,
      personId,
      eventKey: `mention:${postId}`,
      title: `You were named in “${discussion.title}”`,
    })),
    ...followers
      .filter(({ personId }) => !named.includes(personId))
      .map(({ personId, readTo }) => ({
        ...base,
        personId,
        eventKey: `discussion:${discussion.id}:${readTo}`,
        title: `New posts in “${discussion.title}”`,
      })),
  ]);
}

/** Tells an author that their post was hidden, or what came of their appeal. */
export async function tellAuthor(
  tx: Tx,
  news: News & { readonly authorId: string; readonly eventKey: string; readonly what: string; readonly words: string },
): Promise<void> {
  const { discussion, authorId, eventKey, what, words } = news;
  const title = `${what} in “${discussion.title}”`;
  const path = pathOf(news);
  await notify(tx, [{ personId: authorId, kind: 'discussion', eventKey, title, body: words.slice(0, 1000), path }]);
}

/** Tells those who teach the cohort that a post waits for them. */
export async function tellModerators(
  tx: Tx,
  { staff, cohortId, eventKey }: { readonly staff: Database; readonly cohortId: string; readonly eventKey: string },
): Promise<void> {
  const facilitators = await listFacilitatorIds(staff, cohortId);
  await notify(
    tx,
    [...facilitators].map((personId) => ({
      personId,
      kind: 'discussion' as const,
      eventKey,
      title: 'A post waits for a moderator',
      body: '',
      path: '/staff/discussions',
    })),
  );
}

/** Those who follow a discussion and still belong to its cohort or teach it, but for whoever writes. */
export async function listFollowers(
  staff: Database,
  { discussionId, cohortId, but }: { readonly discussionId: string; readonly cohortId: string; readonly but: string },
): Promise<readonly Follower[]> {
  const { rows } = await sql<Follower>`
    select r.person_id, r.read_to from discussion_readers r
    left join cohort_members m on m.person_id = r.person_id
    where r.discussion_id = ${discussionId} and r.is_following and r.person_id <> ${but}
      and (coalesce(m.cohort_id, 'self-paced') = ${cohortId} or exists (select from cohort_facilitators f
        where f.cohort_id = ${cohortId} and f.person_id = r.person_id and f.ended_at is null))`.execute(staff);
  return rows;
}

function pathOf({ discussion, sequence }: News): string {
  return `/learn/discussions/${discussion.id}#post-${sequence}`;
}
