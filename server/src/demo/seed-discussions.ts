import { randomBytes } from 'node:crypto';
import { createAccount } from '../accounts/create-account.ts';
import { hashPassword } from '../accounts/hash-password.ts';
import type { Context } from '../context.ts';
import { newId } from '../db/uuid.ts';
import { endorsePost } from '../features/discussions/endorse-post.ts';
import { markAnswer } from '../features/discussions/mark-answer.ts';
import { openDiscussion } from '../features/discussions/open-discussion.ts';
import { writePost } from '../features/discussions/write-post.ts';
import { phonePosts, receiverQuestion, type SaidPost, type Voice, voices } from './discussion-voices.ts';
import type { SeededPeople } from './seed-people.ts';
import { viewerOf } from './viewer-of.ts';

const topic = { kind: 'topic', id: '1.1' } as const;
/** The posts that the facilitator stands behind, counted from 1. */
const endorsed = [3, 6];

/**
 * Gives the demonstration a lively talk about topic 1.1 among the people of the cohort that one candidate learns in. Goes
 * through the same use cases as people do; a cohort that has discussions already is left as it is.
 */
export async function seedDiscussions(context: Context, { idOf }: Pick<SeededPeople, 'idOf'>): Promise<void> {
  const [beginning, ready] = [idOf.get('candidate-beginning'), idOf.get('candidate-ready')];
  if (beginning === undefined || ready === undefined) return;
  const { staff } = context.databases;
  const member = await staff
    .selectFrom('cohortMembers')
    .select('cohortId')
    .where('personId', '=', beginning)
    .executeTakeFirst();
  const hasTopic = context.catalogue.topics.some(({ id, discussion }) => id === topic.id && discussion !== null);
  if (member === undefined || !hasTopic) return;
  const { cohortId } = member;
  const there = await staff.selectFrom('discussions').select('id').where('cohortId', '=', cohortId).executeTakeFirst();
  if (there !== undefined) return;
  const people = new Map([
    ['candidate-beginning', beginning],
    ['candidate-ready', ready],
  ]);
  for (const voice of voices) people.set(voice.key, await addVoice(context, { voice, cohortId }));
  const talk = { people, cohortId, facilitator: idOf.get('facilitator') };
  await seedTalk(context, talk);
  await seedQuestion(context, talk);
}

type Talk = {
  readonly people: ReadonlyMap<string, string>;
  readonly cohortId: string;
  readonly facilitator: string | undefined;
};

async function seedTalk(context: Context, talk: Talk): Promise<void> {
  const viewer = viewerOf(talk.people.get('candidate-beginning') ?? '');
  const opening = {
    discussionId: newId(),
    cohortId: undefined,
    kind: 'prompt',
    place: topic,
    title: '',
    viewer,
  } as const;
  const { id } = await openDiscussion(context, opening);
  const posts = await writePosts(context, { discussionId: id, said: phonePosts, people: talk.people });
  if (talk.facilitator === undefined) return;
  const facilitator = viewerOf(talk.facilitator, ['facilitator']);
  for (const place of endorsed) {
    const postId = posts[place - 1] ?? '';
    await endorsePost(context, { viewer: facilitator, discussionId: id, postId, isEndorsed: true });
  }
}

async function seedQuestion(context: Context, { people }: Talk): Promise<void> {
  const { title, by, posts: said, answer } = receiverQuestion;
  const viewer = viewerOf(people.get(by) ?? '');
  const opening = {
    discussionId: newId(),
    cohortId: undefined,
    kind: 'question',
    place: topic,
    title,
    viewer,
  } as const;
  const { id } = await openDiscussion(context, opening);
  const posts = await writePosts(context, { discussionId: id, said, people });
  await markAnswer(context, { viewer, discussionId: id, postId: posts[answer - 1] ?? null });
}

async function writePosts(
  context: Context,
  {
    discussionId,
    said,
    people,
  }: {
    readonly discussionId: string;
    readonly said: readonly SaidPost[];
    readonly people: ReadonlyMap<string, string>;
  },
): Promise<readonly string[]> {
  const posts: string[] = [];
  const named = new Map(voices.map(({ key, displayName }) => [displayName, people.get(key) ?? '']));
  for (const { by, text, quotes, names } of said) {
    const postId = newId();
    await writePost(context, {
      viewer: viewerOf(people.get(by) ?? ''),
      discussionId,
      postId,
      revision: 0,
      text,
      quotes: quotes === undefined ? null : (posts[quotes - 1] ?? null),
      mentions: names === undefined ? [] : [named.get(names) ?? ''].filter((id) => id !== ''),
      attachments: [],
    });
    posts.push(postId);
  }
  return posts;
}

/** Somebody in the cohort whom nobody can sign in as: the password is thrown away. */
async function addVoice(
  context: Context,
  { voice, cohortId }: { readonly voice: Voice; readonly cohortId: string },
): Promise<string> {
  const { key, legalName, displayName, audienceGroup } = voice;
  const account = {
    legalName,
    displayName,
    audienceGroup,
    email: `voice-${key}@example.org`,
    passwordHash: await hashPassword(randomBytes(32).toString('base64url')),
    isEmailVerified: true,
    isDemonstration: true,
    agreement: context.agreements.current(),
  };
  const { auth, staff } = context.databases;
  const made = await auth.transaction().execute((tx) => createAccount(tx, { secrets: context.secrets, account }));
  if (made === null) {
    // An earlier start was cut off after this.
    const known = await auth.selectFrom('authUsers').select('id').where('email', '=', account.email).executeTakeFirst();
    return known?.id ?? '';
  }
  const personId = made;
  const joinedAt = new Date();
  await staff
    .insertInto('cohortMemberships')
    .values({ id: newId(), cohortId, state: 'joined', personId, joinedAt })
    .execute();
  await staff.insertInto('cohortMembers').values({ personId, cohortId }).execute();
  return personId;
}
