import type { Context } from '../../context.ts';
import type { Viewer } from '../../http/viewer.ts';
import { inDiscussion } from './participants.ts';
import { findPost, listHidings } from './queries.ts';
import { databaseNow, recordDeed } from './record-deed.ts';
import { requireDeed } from './require-deed.ts';

/** Removes the words of one’s post, all revisions and files; that there was a post, whose and when, stays. */
export async function deletePost(
  context: Context,
  asked: { readonly viewer: Viewer; readonly discussionId: string; readonly postId: string },
): Promise<void> {
  const { postId } = asked;
  await inDiscussion(context, asked, async (tx, { participant, discussion }) => {
    const post = await findPost(tx, asked);
    // Deleting again is harmless.
    if (post?.deletedAt !== null && post?.authorId === participant.personId) return;
    const hiding = (await listHidings(tx, [postId])).get(postId) ?? null;
    requireDeed('delete', { participant, discussion, post, hiding });
    await tx.updateTable('discussionPosts').set({ deletedAt: databaseNow }).where('id', '=', postId).execute();
    await tx.deleteFrom('discussionTexts').where('postId', '=', postId).execute();
    await tx.deleteFrom('discussionMentions').where('postId', '=', postId).execute();
    await tx
      .updateTable('discussionAttachments')
      .set({ deletedAt: databaseNow })
      .where('postId', '=', postId)
      .where('deletedAt', 'is', null)
      .execute();
    if (discussion.answerPostId === postId)
      await tx.updateTable('discussions').set({ answerPostId: null }).where('id', '=', discussion.id).execute();
    const { personId } = participant;
    await recordDeed(tx, { discussion, personId, kind: 'post-deleted', body: { post: postId } });
  });
}
