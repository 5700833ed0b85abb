import { findMentions } from '@cmdsp/discussions';
import { sql } from 'kysely';
import { randomBytes } from 'node:crypto';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Problem } from '../../http/problem.ts';
import type { Viewer } from '../../http/viewer.ts';
import { followSilently } from './follow-silently.ts';
import { listNameableIds } from './list-nameable.ts';
import { inDiscussion, type Participant } from './participants.ts';
import { requirePublishable } from './post-text.ts';
import { type DiscussionRow, findPost, listHidings, listNames, type PostRow, takeSequence } from './queries.ts';
import { hashOfWords, recordDeed } from './record-deed.ts';
import { requireDeed } from './require-deed.ts';
import { listFollowers, tellOfPost } from './tell-people.ts';

/** What somebody sends. */
export type Writing = {
  readonly discussionId: string;
  readonly postId: string;
  readonly revision: number;
  readonly text: string;
  readonly quotes: string | null;
  readonly mentions: readonly string[];
  readonly attachments: readonly string[];
};

type Setting = { readonly participant: Participant; readonly discussion: DiscussionRow };
type Saved = { readonly revision: number; readonly sequence: number };

/** So many posts by one person in ten minutes are a slip or a flood, not a talk. */
const mostInTenMinutes = 20;
const mostPosts = 1000;

/**
 * Writes a post, or a new revision of one’s own. Safe to repeat: the id is the browser’s, and the same words at the same
 * revision are saved once.
 * @throws Problem `text-refused`, `discussion-refused`, `conflict`, `too-many-requests`, `not-found`
 */
export async function writePost(context: Context, asked: Writing & { readonly viewer: Viewer }): Promise<Saved> {
  requirePublishable(asked.text);
  return inDiscussion(context, asked, async (tx, setting) => {
    const post = await findPost(tx, asked);
    const named = await findNamed(context, { asked, cohortId: setting.discussion.cohortId });
    if (post === null) {
      const { id, cohortId } = setting.discussion;
      const { personId } = setting.participant;
      const followers = await listFollowers(context.databases.staff, { discussionId: id, cohortId, but: personId });
      return insertPost(tx, { asked, setting, named, followers });
    }
    if (
      post.body === asked.text &&
      post.revision === asked.revision + 1 &&
      post.authorId === setting.participant.personId
    )
      return { revision: post.revision, sequence: post.sequence };
    return changePost(tx, { asked, setting, named, post });
  });
}

type Step = { readonly asked: Writing; readonly setting: Setting; readonly named: readonly string[] };

type Inserting = Step & { readonly followers: Awaited<ReturnType<typeof listFollowers>> };

async function insertPost(tx: Tx, { asked, setting, named, followers }: Inserting): Promise<Saved> {
  const { discussion, participant } = setting;
  const { personId } = participant;
  requireDeed('write', setting);
  if (asked.revision !== 0) throw new Problem('conflict', 'This post is not there any more. Copy your words first.');
  await requireCalm(tx, setting);
  const quoted =
    asked.quotes === null ? null : await findPost(tx, { discussionId: discussion.id, postId: asked.quotes });
  const sequence = await takeSequence(tx, discussion.id);
  await tx
    .insertInto('discussionPosts')
    .values({
      id: asked.postId,
      discussionId: discussion.id,
      sequence,
      authorId: personId,
      quotedPostId: quoted?.id ?? null,
    })
    .execute();
  await saveWords(tx, { asked, setting, named, revision: 1 });
  await followSilently(tx, { discussionId: discussion.id, personId, readTo: sequence });
  const others = named.filter((id) => id !== personId);
  await tellOfPost(tx, { discussion, sequence, postId: asked.postId, named: others, followers });
  return { revision: 1, sequence };
}

async function changePost(tx: Tx, { asked, setting, named, post }: Step & { readonly post: PostRow }): Promise<Saved> {
  const hiding = (await listHidings(tx, [post.id])).get(post.id) ?? null;
  requireDeed('edit', { ...setting, post, hiding });
  if (post.revision !== asked.revision)
    throw new Problem(
      'conflict',
      'This post was changed on another device. Load the page again; your words stay here.',
    );
  const revision = post.revision + 1;
  const changed = await tx
    .updateTable('discussionPosts')
    .set({ revision, changedAt: sql<Date>`clock_timestamp()` })
    .where('id', '=', post.id)
    .where('revision', '=', post.revision)
    .returning('id')
    .executeTakeFirst();
  if (changed === undefined) throw new Problem('conflict', 'This post was changed just now. Load the page again.');
  await saveWords(tx, { asked, setting, named, revision });
  return { revision, sequence: post.sequence };
}

async function saveWords(
  tx: Tx,
  { asked, setting, named, revision }: Step & { readonly revision: number },
): Promise<void> {
  const { personId } = setting.participant;
  const { postId, text: body, attachments } = asked;
  const salt = randomBytes(16).toString('base64url');
  await tx.insertInto('discussionTexts').values({ postId, revision, authorId: personId, body, salt }).execute();
  await tx.deleteFrom('discussionMentions').where('postId', '=', postId).execute();
  if (named.length > 0)
    await tx
      .insertInto('discussionMentions')
      .values(named.map((id) => ({ postId, personId: id })))
      .execute();
  if (attachments.length > 0)
    await tx
      .updateTable('discussionAttachments')
      .set({ postId })
      .where('id', 'in', attachments)
      .where('ownerId', '=', personId)
      .where('discussionId', '=', asked.discussionId)
      .where('postId', 'is', null)
      .execute();
  const hash = hashOfWords({ salt, words: body });
  const kind = revision === 1 ? 'post-written' : 'post-edited';
  await recordDeed(tx, { discussion: setting.discussion, personId, kind, body: { post: postId, revision, hash } });
}

async function findNamed(
  context: Context,
  { asked, cohortId }: { readonly asked: Writing; readonly cohortId: string },
): Promise<readonly string[]> {
  const { staff } = context.databases;
  if (asked.mentions.length === 0) return [];
  const ids = await listNameableIds(staff, { cohortId, among: asked.mentions });
  const names = await listNames(staff, ids);
  const people = [...names].map(([id, { name }]) => ({ id, name }));
  return findMentions(asked.text, people).map(({ id }) => id);
}

/** @throws Problem when somebody writes faster than people do, or the discussion is full */
async function requireCalm(tx: Tx, { discussion, participant }: Setting): Promise<void> {
  if (discussion.lastSequence >= mostPosts)
    throw new Problem('discussion-refused', 'This discussion is full. Open a new one and link to it.');
  const { count } = await tx
    .selectFrom('discussionPosts')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('authorId', '=', participant.personId)
    .where('writtenAt', '>', sql<Date>`clock_timestamp() - interval '10 minutes'`)
    .executeTakeFirstOrThrow();
  if (Number(count) >= mostInTenMinutes)
    throw new Problem(
      'too-many-requests',
      'You have written a lot in a short time. Your words stay here; send them later.',
    );
}
