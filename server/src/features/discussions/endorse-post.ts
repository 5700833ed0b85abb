import type { Context } from '../../context.ts';
import type { Viewer } from '../../http/viewer.ts';
import { inDiscussion } from './participants.ts';
import { findPost } from './queries.ts';
import { recordDeed } from './record-deed.ts';
import { requireDeed } from './require-deed.ts';

/** A facilitator stands behind a post, or no longer does; saying it twice changes nothing. */
export async function endorsePost(
  context: Context,
  asked: {
    readonly viewer: Viewer;
    readonly discussionId: string;
    readonly postId: string;
    readonly isEndorsed: boolean;
  },
): Promise<void> {
  const { postId, isEndorsed } = asked;
  await inDiscussion(context, asked, async (tx, { participant, discussion }) => {
    const { personId } = participant;
    requireDeed('endorse', { participant, discussion, post: await findPost(tx, asked) });
    const changed = isEndorsed
      ? await tx
          .insertInto('discussionEndorsements')
          .values({ postId, personId })
          .onConflict((conflict) => conflict.doNothing())
          .returning('postId')
          .executeTakeFirst()
      : await tx
          .deleteFrom('discussionEndorsements')
          .where('postId', '=', postId)
          .where('personId', '=', personId)
          .returning('postId')
          .executeTakeFirst();
    if (changed === undefined) return;
    const kind = isEndorsed ? 'post-endorsed' : 'endorsement-withdrawn';
    await recordDeed(tx, { discussion, personId, kind, body: { post: postId } });
  });
}
