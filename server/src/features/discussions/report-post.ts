import type { Context } from '../../context.ts';
import { newId } from '../../db/uuid.ts';
import type { Viewer } from '../../http/viewer.ts';
import { inDiscussion } from './participants.ts';
import { findPost } from './queries.ts';
import { recordDeed } from './record-deed.ts';
import { requireDeed } from './require-deed.ts';
import { tellModerators } from './tell-people.ts';

/** Brings a post before those who moderate. One report a person: the second changes nothing. */
export async function reportPost(
  context: Context,
  asked: { readonly viewer: Viewer; readonly discussionId: string; readonly postId: string; readonly reason: string },
): Promise<void> {
  const { postId, reason } = asked;
  await inDiscussion(context, asked, async (tx, { participant, discussion }) => {
    const { personId } = participant;
    requireDeed('report', { participant, discussion, post: await findPost(tx, asked) });
    const inserted = await tx
      .insertInto('discussionReports')
      .values({ id: newId(), postId, reporterId: personId, reason })
      .onConflict((conflict) => conflict.columns(['postId', 'reporterId']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (inserted === undefined) return;
    await recordDeed(tx, { discussion, personId, kind: 'post-reported', body: { post: postId } });
    const { staff } = context.databases;
    await tellModerators(tx, { staff, cohortId: discussion.cohortId, eventKey: `report:${inserted.id}` });
  });
}
