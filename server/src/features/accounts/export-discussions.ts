import type { Tx } from '../../db/database.ts';

/** What somebody wrote in discussions and did there; ask as that person. */
export async function exportDiscussions(tx: Tx, personId: string) {
  return {
    discussionsOpened: await tx
      .selectFrom('discussions')
      .select(['placeKind', 'place', 'title', 'openedAt'])
      .where('openedBy', '=', personId)
      .orderBy('openedAt')
      .execute(),
    posts: await tx
      .selectFrom('discussionPosts as p')
      .leftJoin('discussionTexts as t', 't.postId', 'p.id')
      .select(['p.discussionId', 'p.sequence', 'p.writtenAt', 'p.deletedAt', 'p.isHidden'])
      .select(['t.revision', 't.body', 't.savedAt'])
      .where('p.authorId', '=', personId)
      .orderBy('p.writtenAt')
      .orderBy('t.revision')
      .execute(),
    mentionsOfMe: await tx.selectFrom('discussionMentions').select('postId').where('personId', '=', personId).execute(),
    discussionsRead: await tx
      .selectFrom('discussionReaders')
      .select(['discussionId', 'isFollowing', 'readTo', 'changedAt'])
      .execute(),
    discussionRoles: await tx
      .selectFrom('discussionRoles')
      .select(['discussionId', 'audienceGroup'])
      .where('personId', '=', personId)
      .execute(),
    endorsements: await tx
      .selectFrom('discussionEndorsements')
      .select(['postId', 'endorsedAt'])
      .where('personId', '=', personId)
      .execute(),
    reports: await tx
      .selectFrom('discussionReports')
      .select(['postId', 'reason', 'reportedAt', 'settledAt', 'outcome'])
      .orderBy('reportedAt')
      .execute(),
    hidings: await tx
      .selectFrom('discussionHidings')
      .select(['postId', 'hiddenAt', 'reason', 'appeal', 'appealedAt', 'outcome', 'answer', 'decidedAt'])
      .orderBy('hiddenAt')
      .execute(),
    files: await tx
      .selectFrom('discussionAttachments')
      .select(['id', 'name', 'mediaType', 'bytes', 'sha256', 'storedAt', 'deletedAt'])
      .where('ownerId', '=', personId)
      .orderBy('storedAt')
      .execute(),
  };
}
