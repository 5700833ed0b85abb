import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Viewer } from '../../http/viewer.ts';
import { inDiscussion } from './participants.ts';

/** Remembers whether somebody follows a discussion and how far they have read; reading never goes back. */
export async function rememberReading(
  context: Context,
  asked: {
    readonly viewer: Viewer;
    readonly discussionId: string;
    readonly isFollowing: boolean | undefined;
    readonly readTo: number | undefined;
  },
): Promise<void> {
  const { discussionId, isFollowing, readTo = 0 } = asked;
  await inDiscussion(context, asked, async (tx, { participant, discussion }) => {
    await tx
      .insertInto('discussionReaders')
      .values({
        discussionId,
        personId: participant.personId,
        isFollowing: isFollowing ?? false,
        readTo: Math.min(readTo, discussion.lastSequence),
      })
      .onConflict((conflict) =>
        conflict.columns(['discussionId', 'personId']).doUpdateSet({
          ...(isFollowing === undefined ? {} : { isFollowing }),
          readTo: sql<number>`greatest(discussion_readers.read_to, excluded.read_to)`,
          changedAt: sql<Date>`clock_timestamp()`,
        }),
      )
      .execute();
  });
}
