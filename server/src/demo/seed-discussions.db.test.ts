import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import { seedCohorts } from './seed-cohorts.ts';
import { seedDiscussions } from './seed-discussions.ts';

const release = 'f'.repeat(64);
let database: TestDatabase;
let context: Context;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database, { contentRelease: release });
  await context.databases.staff
    .insertInto('contentReleases')
    .values({ hash: release, isBankPrivate: false, programRelease: 'test' })
    .execute();
});

afterAll(async () => {
  await context.databases.close();
  await database.drop();
});

test('lets six professions talk about topic 1.1, with an answered question beside it, and repeats nothing', async () => {
  const idOf = new Map([
    ['administrator', (await signInAs(context, { roles: ['administrator'] })).personId],
    ['facilitator', (await signInAs(context, { roles: ['facilitator'] })).personId],
    ['candidate-beginning', (await signInAs(context)).personId],
    ['candidate-ready', (await signInAs(context)).personId],
  ] as const);
  await seedCohorts(context, { idOf });

  await seedDiscussions(context, { idOf });
  await seedDiscussions(context, { idOf });

  const { staff } = context.databases;
  const discussions = await staff
    .selectFrom('discussions')
    .select(['kind', 'lastSequence', 'answerPostId'])
    .orderBy('kind')
    .execute();
  const authors = await staff.selectFrom('discussionPosts').select('authorId').distinct().execute();
  const mentions = await staff.selectFrom('discussionMentions').select('postId').execute();
  const endorsements = await staff.selectFrom('discussionEndorsements').select('postId').execute();
  expect(discussions).toMatchObject([
    { kind: 'prompt', lastSequence: 8, answerPostId: null },
    { kind: 'question', lastSequence: 3 },
  ]);
  expect(discussions[1]?.answerPostId).not.toBeNull();
  expect(authors).toHaveLength(6);
  expect([mentions.length, endorsements.length]).toEqual([3, 2]);
});
