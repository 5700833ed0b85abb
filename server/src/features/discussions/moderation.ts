import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { newId } from '../../db/uuid.ts';
import { Problem } from '../../http/problem.ts';
import { type Person, personOf, type Viewer } from '../../http/viewer.ts';
import { listTaughtCohorts } from '../../learning/cohort-standing.ts';
import { type DiscussionRow, findDiscussion, findPost, type HidingRow, listHidings, type PostRow } from './queries.ts';
import { databaseNow, recordDeed } from './record-deed.ts';
import { requireDeed } from './require-deed.ts';
import { tellAuthor } from './tell-people.ts';

/** Who moderates: facilitators in the cohorts that they teach, administrators what was reported anywhere. */
export type Moderator = { readonly personId: string; readonly standing: 'facilitator' | 'moderator' };

type Case = {
  readonly participant: Moderator;
  readonly discussion: DiscussionRow;
  readonly post: PostRow;
  readonly hiding: HidingRow | null;
  readonly isReported: boolean;
};

type Asked = { readonly viewer: Viewer; readonly postId: string };

/** Hides a post; its author is told the reason. @throws Problem `not-found`, `not-permitted`, `discussion-refused` */
export async function hidePost(context: Context, asked: Asked & { readonly reason: string }): Promise<void> {
  await onPost(context, asked, async (tx, found) => {
    requireDeed('hide', found);
    const { discussion, post, participant } = found;
    const { personId } = participant;
    const id = newId();
    await tx.updateTable('discussionPosts').set({ isHidden: true }).where('id', '=', post.id).execute();
    await tx
      .insertInto('discussionHidings')
      .values({ id, postId: post.id, authorId: post.authorId, hiddenBy: personId, reason: asked.reason })
      .execute();
    if (discussion.answerPostId === post.id)
      await tx.updateTable('discussions').set({ answerPostId: null }).where('id', '=', discussion.id).execute();
    await settleReports(tx, { postId: post.id, personId, outcome: 'hidden' });
    await recordDeed(tx, { discussion, personId, kind: 'post-hidden', body: { post: post.id } });
    await tellAuthor(tx, {
      discussion,
      sequence: post.sequence,
      authorId: post.authorId,
      eventKey: `hidden:${id}`,
      what: 'Your post was hidden',
      words: `Reason: ${asked.reason}`,
    });
  });
}

/** Settles the reports of a post that may stand. @throws Problem as hidePost */
export async function keepPost(context: Context, asked: Asked & { readonly reason: string }): Promise<void> {
  await onPost(context, asked, async (tx, { discussion, post, participant, isReported }) => {
    const { personId } = participant;
    if (post.authorId === personId) throw new Problem('discussion-refused', 'Somebody else decides about your post.');
    if (!isReported) return;
    await settleReports(tx, { postId: post.id, personId, outcome: post.deletedAt === null ? 'kept' : 'gone' });
    await recordDeed(tx, { discussion, personId, kind: 'reports-settled', body: { post: post.id } });
  });
}

/** Decides an appeal: never whoever hid the post. @throws Problem as hidePost */
export async function decideAppeal(
  context: Context,
  asked: Asked & { readonly outcome: 'upheld' | 'restored'; readonly answer: string },
): Promise<void> {
  const { outcome, answer } = asked;
  await onPost(context, asked, async (tx, found) => {
    const { discussion, post, hiding, participant } = found;
    requireDeed('decide-appeal', found);
    if (hiding === null || hiding.outcome !== null)
      throw new Problem('discussion-refused', 'This appeal has been decided.');
    const { personId } = participant;
    await tx
      .updateTable('discussionHidings')
      .set({ outcome, answer, decidedBy: personId, decidedAt: databaseNow })
      .where('id', '=', hiding.id)
      .execute();
    if (outcome === 'restored')
      await tx.updateTable('discussionPosts').set({ isHidden: false }).where('id', '=', post.id).execute();
    await recordDeed(tx, { discussion, personId, kind: 'appeal-decided', body: { post: post.id, outcome } });
    await tellAuthor(tx, {
      discussion,
      sequence: post.sequence,
      authorId: post.authorId,
      eventKey: `appeal:${hiding.id}`,
      what: outcome === 'restored' ? 'Your post stands again' : 'Your post stays hidden',
      words: answer,
    });
  });
}

/** The cohorts whose posts somebody moderates; null for all. @throws Problem `not-permitted` for other staff */
export async function moderatedCohorts(context: Context, person: Person): Promise<readonly string[] | null> {
  if (person.roles.includes('administrator')) return null;
  if (person.roles.includes('facilitator')) return listTaughtCohorts(context.databases.staff, person.personId);
  throw new Problem('not-permitted', 'Facilitators and administrators moderate discussions.');
}

async function onPost(context: Context, { viewer, postId }: Asked, work: (tx: Tx, found: Case) => Promise<void>) {
  const person = personOf(viewer);
  const { personId } = person;
  const cohorts = await moderatedCohorts(context, person);
  await context.databases.staff.transaction().execute(async (tx) => {
    const place = await tx
      .selectFrom('discussionPosts')
      .select('discussionId')
      .where('id', '=', postId)
      .forUpdate()
      .executeTakeFirst();
    const discussionId = place?.discussionId ?? postId;
    const discussion = await findDiscussion(tx, discussionId);
    const post = await findPost(tx, { discussionId, postId });
    if (discussion === null || post === null || cohorts?.includes(discussion.cohortId) === false)
      throw new Problem('not-found', 'There is no such post among those that you moderate.');
    const teaches = (cohorts ?? (await listTaughtCohorts(tx, personId))).includes(discussion.cohortId);
    const open = await tx
      .selectFrom('discussionReports')
      .select('id')
      .where('postId', '=', postId)
      .where('settledAt', 'is', null)
      .executeTakeFirst();
    await work(tx, {
      participant: { personId, standing: teaches ? 'facilitator' : 'moderator' },
      discussion,
      post,
      hiding: (await listHidings(tx, [postId])).get(postId) ?? null,
      isReported: open !== undefined,
    });
  });
}

async function settleReports(
  tx: Tx,
  { postId, personId, outcome }: { postId: string; personId: string; outcome: 'hidden' | 'kept' | 'gone' },
): Promise<void> {
  await tx
    .updateTable('discussionReports')
    .set({ settledBy: personId, settledAt: databaseNow, outcome })
    .where('postId', '=', postId)
    .where('settledAt', 'is', null)
    .execute();
}
