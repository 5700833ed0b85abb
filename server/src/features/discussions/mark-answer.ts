import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import type { Viewer } from '../../http/viewer.ts';
import { inDiscussion } from './participants.ts';
import { findPost } from './queries.ts';
import { recordDeed } from './record-deed.ts';
import { requireDeed, stateOf } from './require-deed.ts';

/** Marks the post that answers a question, or takes the mark away. */
export async function markAnswer(
  context: Context,
  asked: { readonly viewer: Viewer; readonly discussionId: string; readonly postId: string | null },
): Promise<void> {
  const { discussionId, postId } = asked;
  await inDiscussion(context, asked, async (tx, { participant, discussion }) => {
    requireDeed('mark-answer', { participant, discussion });
    if (discussion.kind !== 'question')
      throw new Problem('discussion-refused', 'The question of the course has no single answer.');
    if (postId !== null) {
      const post = await findPost(tx, { discussionId, postId });
      if (post === null || stateOf(post) !== 'shown')
        throw new Problem('discussion-refused', 'This post is not there to be an answer.');
    }
    if (discussion.answerPostId === postId) return;
    await tx.updateTable('discussions').set({ answerPostId: postId }).where('id', '=', discussionId).execute();
    const { personId } = participant;
    await recordDeed(tx, { discussion, personId, kind: 'answer-marked', body: { post: postId } });
  });
}
