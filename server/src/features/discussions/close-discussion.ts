import { randomBytes } from 'node:crypto';
import type { Context } from '../../context.ts';
import type { Viewer } from '../../http/viewer.ts';
import { inDiscussion } from './participants.ts';
import { requirePublishable } from './post-text.ts';
import { databaseNow, hashOfWords, recordDeed } from './record-deed.ts';
import { requireDeed } from './require-deed.ts';

/** Ends a discussion with the facilitator’s summary. @throws Problem `discussion-refused`, `text-refused` */
export async function closeDiscussion(
  context: Context,
  asked: { readonly viewer: Viewer; readonly discussionId: string; readonly text: string },
): Promise<void> {
  requirePublishable(asked.text);
  await inDiscussion(context, asked, async (tx, { participant, discussion }) => {
    // Sent again after the answer was lost.
    if (discussion.closedBy === participant.personId && discussion.summary === asked.text) return;
    requireDeed('close', { participant, discussion });
    const { personId } = participant;
    await tx
      .updateTable('discussions')
      .set({ closedAt: databaseNow, closedBy: personId, summary: asked.text, changedAt: databaseNow })
      .where('id', '=', discussion.id)
      .where('closedAt', 'is', null)
      .execute();
    const hash = hashOfWords({ salt: randomBytes(16).toString('base64url'), words: asked.text });
    await recordDeed(tx, { discussion, personId, kind: 'discussion-closed', body: { hash } });
  });
}
