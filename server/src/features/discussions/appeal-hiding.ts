import type { Context } from '../../context.ts';
import type { Viewer } from '../../http/viewer.ts';
import { inDiscussion } from './participants.ts';
import { findPost, listHidings } from './queries.ts';
import { databaseNow, recordDeed } from './record-deed.ts';
import { requireDeed } from './require-deed.ts';

/** The author of a hidden post asks for a second look, once. */
export async function appealHiding(
  context: Context,
  asked: { readonly viewer: Viewer; readonly discussionId: string; readonly postId: string; readonly text: string },
): Promise<void> {
  const { postId, text } = asked;
  await inDiscussion(context, asked, async (tx, { participant, discussion }) => {
    const post = await findPost(tx, asked);
    const hiding = (await listHidings(tx, [postId])).get(postId) ?? null;
    if (hiding?.appeal === text && post?.authorId === participant.personId) return;
    requireDeed('appeal', { participant, discussion, post, hiding });
    await tx
      .updateTable('discussionHidings')
      .set({ appeal: text, appealedAt: databaseNow })
      .where('id', '=', hiding?.id ?? '')
      .execute();
    await recordDeed(tx, {
      discussion,
      personId: participant.personId,
      kind: 'hiding-appealed',
      body: { post: postId },
    });
  });
}
