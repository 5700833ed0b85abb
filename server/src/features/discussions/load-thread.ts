import type { Tx } from '../../db/database.ts';
import { listHidings, listPosts } from './queries.ts';

/** What belongs to the posts of one discussion; each list names the post or the person it is about. */
export type Thread = Awaited<ReturnType<typeof loadThread>>;

/** Reads everything that a page of one discussion shows of its posts, as the role that asks may see it. */
export async function loadThread(
  tx: Tx,
  { discussionId, personId }: { readonly discussionId: string; readonly personId: string },
) {
  const posts = await listPosts(tx, discussionId);
  const ids = posts.map(({ id }) => id);
  const some = ids.length > 0 ? ids : [discussionId];
  return {
    posts,
    hidings: await listHidings(tx, ids),
    mentions: await tx.selectFrom('discussionMentions').selectAll().where('postId', 'in', some).execute(),
    endorsements: await tx
      .selectFrom('discussionEndorsements')
      .selectAll()
      .where('postId', 'in', some)
      .orderBy('endorsedAt')
      .execute(),
    reportedByAsker: new Set(
      (
        await tx
          .selectFrom('discussionReports')
          .select('postId')
          .where('postId', 'in', some)
          .where('reporterId', '=', personId)
          .execute()
      ).map(({ postId }) => postId),
    ),
    attachments: await tx
      .selectFrom('discussionAttachments')
      .select(['id', 'postId', 'name', 'mediaType', 'bytes'])
      .where('postId', 'in', some)
      .where('deletedAt', 'is', null)
      .orderBy('storedAt')
      .execute(),
    roles: await tx
      .selectFrom('discussionRoles')
      .select(['personId', 'audienceGroup'])
      .where('discussionId', '=', discussionId)
      .orderBy('audienceGroup')
      .orderBy('personId')
      .execute(),
    reader: await tx
      .selectFrom('discussionReaders')
      .select(['isFollowing', 'readTo'])
      .where('discussionId', '=', discussionId)
      .where('personId', '=', personId)
      .executeTakeFirst(),
  };
}
