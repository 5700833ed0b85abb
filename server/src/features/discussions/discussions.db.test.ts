import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { App } from '../../http/app-type.ts';
import { canary } from '../../testing/a-catalogue.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { discussionRoom, type Talker } from './testing/discussion-room.ts';

let database: TestDatabase;
let context: Context;
let app: App;
let room: ReturnType<typeof discussionRoom>;
let cohort: string;
let ana: Talker;
let omar: Talker;
let facilitator: Talker;
let stranger: Talker;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  app = await buildApp(context);
  room = discussionRoom(context, app);
  cohort = await room.aCohort();
  ana = await room.aMember(cohort, 'Ana Silva');
  omar = await room.aMember(cohort, 'Omar');
  facilitator = await room.aFacilitator(cohort);
  stranger = await room.aMember(await room.aCohort(), 'Stefan Stranger');
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

const recordsOf = (discussion: string) =>
  context.databases.staff
    .selectFrom('ledgerRecords')
    .select(['kind', 'body'])
    .where('streamKind', '=', 'discussion')
    .where('streamId', '=', discussion)
    .orderBy('sequence')
    .execute();

describe('the question of the course', () => {
  test('is opened once in a cohort, however many open it', async () => {
    const prompt = { kind: 'prompt', title: '' };

    const ids = await Promise.all([
      room.open(ana, prompt),
      room.open(omar, prompt),
      room.open(facilitator, { ...prompt, cohort }),
    ]);

    expect(new Set(ids).size).toBe(1);
    const seen = await ana.browser.call(`GET /api/discussions/${ids[0] ?? ''}`);
    expect(seen.body).toMatchObject({ title: '1.1 Topic 1.1', prompt: { opening: { kind: 'document' } } });
    expect(JSON.stringify(seen.body)).not.toContain(canary);
  });

  test('is refused where the course asks nothing', async () => {
    const answer = await ana.browser.call(`PUT /api/discussions/${randomUUID()}`, {
      kind: 'prompt',
      place: { kind: 'topic', id: '1.2' },
      title: '',
    });

    expect(answer.status).toBe(404);
  });
});

describe('a post', () => {
  test('is saved once however often it is sent, and numbers have no gaps', async () => {
    const discussion = await room.open(ana);
    const id = randomUUID();

    const answers = [await room.send(ana, discussion, id), await room.send(ana, discussion, id)];
    await Promise.all([omar, facilitator, ana].map((who) => room.write(who, discussion)));

    expect(answers.map(({ body }) => body)).toEqual([
      { revision: 1, sequence: 1 },
      { revision: 1, sequence: 1 },
    ]);
    expect((await room.posts(ana, discussion)).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
  });

  test('names people of the cohort who were picked and stand in the text, and nobody else', async () => {
    const discussion = await room.open(ana);
    const id = await room.write(ana, discussion, {
      text: '@Omar and @Stefan Stranger, who patches the phone?',
      mentions: [omar.personId, stranger.personId, facilitator.personId],
    });

    const [post] = await room.posts(omar, discussion);

    expect(post).toMatchObject({ id, mentions: ['Omar'], namesYou: true });
  });

  test('quotes the words of another post, and loses them when that one is deleted', async () => {
    const discussion = await room.open(ana);
    const quoted = await room.write(ana, discussion, { text: '> Who sees?\n\n- Only the **ward** sees the patient.' });
    await room.write(omar, discussion, { text: 'At night nobody does.', quotes: quoted });
    const before = (await room.posts(omar, discussion))[1]?.['quote'];

    await ana.browser.call(`DELETE /api/discussions/${discussion}/posts/${quoted}`);

    expect(before).toEqual({ post: quoted, author: 'Ana Silva', excerpt: 'Only the ward sees the patient.' });
    expect((await room.posts(omar, discussion))[1]?.['quote']).toMatchObject({ excerpt: null });
  });

  test('shows its history to all, and refuses to write over another device', async () => {
    const discussion = await room.open(ana);
    const id = await room.write(ana, discussion, { text: 'First.' });
    await room.send(ana, discussion, id, { text: 'Second.', revision: 1 });

    const late = await room.send(ana, discussion, id, { text: 'Third.', revision: 1 });

    expect(late.status).toBe(409);
    const history = await omar.browser.call(`GET /api/discussions/${discussion}/posts/${id}/history`);
    expect(history.body).toMatchObject({ revisions: [{ revision: 2 }, { revision: 1 }] });
    expect(JSON.stringify(history.body)).toContain('First.');
  });

  test('leaves a trace when it is deleted, and no word anywhere', async () => {
    const discussion = await room.open(ana);
    const words = `Something I regret ${randomUUID()}`;
    const id = await room.write(ana, discussion, { text: words });
    await room.send(ana, discussion, id, { text: `${words}, twice`, revision: 1 });

    const answers = [
      await ana.browser.call(`DELETE /api/discussions/${discussion}/posts/${id}`),
      await ana.browser.call(`DELETE /api/discussions/${discussion}/posts/${id}`),
    ];

    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    expect(await room.posts(omar, discussion)).toMatchObject([{ id, state: 'deleted', text: null, sequence: 1 }]);
    const texts = await context.databases.staff
      .selectFrom('discussionTexts')
      .select('body')
      .where('postId', '=', id)
      .execute();
    expect(texts).toEqual([]);
    const records = await recordsOf(discussion);
    expect(records.map(({ kind }) => kind)).toEqual([
      'discussion-opened',
      'post-written',
      'post-edited',
      'post-deleted',
    ]);
    expect(JSON.stringify(records)).not.toContain('regret');
  });

  test.each([
    ['raw HTML', 'Look: <img src=x onerror=alert(1)>'],
    ['a link that is a program', '[here](javascript:alert(1))'],
    ['an image', '![x](https://example.org/x.png)'],
    ['a figure of the course', '::figure{ref="a"}'],
  ])('is refused with %s, and says which line', async (_, text) => {
    const discussion = await room.open(ana);

    const answer = await room.send(ana, discussion, randomUUID(), { text });

    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'text-refused' });
    expect(await room.posts(ana, discussion)).toEqual([]);
  });

  test('has no place in the outline of its page', async () => {
    const discussion = await room.open(ana);
    await room.write(ana, discussion, { text: '## Title\n\nWords.' });

    const [post] = await room.posts(ana, discussion);

    expect(post?.['tree']).toMatchObject({ children: [{ kind: 'paragraph' }, { kind: 'paragraph' }] });
  });

  test('waits when somebody writes faster than people do', async () => {
    const writer = await room.aMember(cohort, 'Fast Writer');
    const discussion = await room.open(writer);
    for (let count = 0; count < 20; count += 1) await room.write(writer, discussion);

    const answer = await room.send(writer, discussion, randomUUID());

    expect(answer.status).toBe(429);
  });
});

describe('somebody of another cohort', () => {
  test('reads, finds and changes nothing', async () => {
    const discussion = await room.open(ana, { title: 'Xylophone question' });
    const post = await room.write(ana, discussion, { text: 'Xylophones are rare.' });
    const base = `/api/discussions/${discussion}` as const;
    const outsiders = [stranger, await room.aFacilitator(null), await room.aFacilitator(await room.aCohort())];

    for (const { browser } of outsiders) {
      const statuses = [
        await browser.call(`GET ${base}`),
        await browser.call(`GET ${base}/people?name=`),
        await browser.call(`GET ${base}/posts/${post}/history`),
        await browser.call(`PUT ${base}/posts/${randomUUID()}`, { revision: 0, text: 'Hello.' }),
        await browser.call(`PUT ${base}/posts/${post}`, { revision: 1, text: 'Hello.' }),
        await browser.call(`DELETE ${base}/posts/${post}`),
        await browser.call(`PUT ${base}/posts/${post}/report`, { reason: 'Not mine.' }),
        await browser.call(`PUT ${base}/reading`, { isFollowing: true }),
        await browser.call(`GET /api/discussions?cohort=${cohort}`),
      ].map(({ status }) => status);
      expect(statuses.every((status) => status === 404 || status === 403)).toBe(true);
    }
    const found = await stranger.browser.call('GET /api/discussion-search?q=xylophones');
    expect(found.body).toEqual({ results: [] });
    expect((await room.posts(ana, discussion)).map(({ text }) => text)).toEqual(['Xylophones are rare.']);
  });

  test('sees no row through the database role of learners', async () => {
    const discussion = await room.open(ana);
    await room.write(ana, discussion, { mentions: [omar.personId], text: '@Omar' });

    const counts = await asPerson(context.databases.candidate, stranger.personId, async (tx) =>
      sql<{ count: number }>`select (select count(*) from discussions) + (select count(*) from discussion_posts)
        + (select count(*) from discussion_texts) + (select count(*) from discussion_mentions) as count`.execute(tx),
    );

    expect(Number(counts.rows[0]?.count)).toBe(0);
  });

  test('cannot write under the name of another, even in SQL', async () => {
    const discussion = await room.open(ana);
    const insert = asPerson(context.databases.candidate, omar.personId, (tx) =>
      tx
        .insertInto('discussionPosts')
        .values({ id: randomUUID(), discussionId: discussion, sequence: 9, authorId: ana.personId, quotedPostId: null })
        .execute(),
    );

    await expect(insert).rejects.toThrow(/row-level security/);
  });

  test('keeps what they wrote, and the rest out of sight, after moving to another cohort', async () => {
    const moving = await room.aMember(cohort, 'Moving Person');
    const discussion = await room.open(ana);
    await room.write(moving, discussion, { text: 'Before I go.' });
    await room.write(ana, discussion, { text: 'Stay well.' });

    await context.databases.staff
      .updateTable('cohortMembers')
      .set({ cohortId: await room.aCohort() })
      .where('personId', '=', moving.personId)
      .execute();

    expect((await moving.browser.call(`GET /api/discussions/${discussion}`)).status).toBe(404);
    const texts = await asPerson(context.databases.candidate, moving.personId, (tx) =>
      tx.selectFrom('discussionTexts').select('body').execute(),
    );
    expect(texts).toEqual([{ body: 'Before I go.' }]);
  });
});

describe('facilitators', () => {
  test('endorse, mark answers, deal roles and close with a summary; members do not', async () => {
    const discussion = await room.open(ana);
    const post = await room.write(omar, discussion);
    const base = `/api/discussions/${discussion}` as const;
    const deeds = (who: Talker) => async () => [
      (await who.browser.call(`PUT ${base}/posts/${post}/endorsement`, { isEndorsed: true })).status,
      (await who.browser.call(`PUT ${base}/answer`, { post })).status,
      (await who.browser.call(`PUT ${base}/roles`, { isDealt: true })).status,
      (await who.browser.call(`PUT ${base}/summary`, { text: 'We agree on **one** name.' })).status,
    ];

    expect(await deeds(omar)()).toEqual([409, 409, 409, 409]);
    expect(await deeds(facilitator)()).toEqual([204, 204, 204, 204]);

    const seen = await omar.browser.call(`GET ${base}`);
    expect(seen.body).toMatchObject({
      answer: post,
      closed: { by: 'Fatima Facilitator' },
      posts: [{ endorsedBy: ['Fatima Facilitator'] }],
      may: { write: false },
    });
    expect((seen.body as { roles: unknown[] }).roles.length).toBeGreaterThanOrEqual(2);
    expect((await room.send(omar, discussion, randomUUID())).status).toBe(409);
    expect((await recordsOf(discussion)).map(({ kind }) => kind)).toEqual([
      'discussion-opened',
      'post-written',
      'post-endorsed',
      'answer-marked',
      'roles-dealt',
      'discussion-closed',
    ]);
  });

  test('who asked marks the answer too', async () => {
    const discussion = await room.open(ana);
    const post = await room.write(omar, discussion);

    const answer = await ana.browser.call(`PUT /api/discussions/${discussion}/answer`, { post });

    expect(answer.status).toBe(204);
  });
});

test('unread posts of others are counted until they are read, and reading never goes back', async () => {
  const discussion = await room.open(ana);
  await room.write(ana, discussion);
  await room.write(ana, discussion);
  const entry = async () => {
    const { body } = await omar.browser.call('GET /api/discussions?topic=1.1');
    return (body as { discussions: { id: string; unread: number; isFollowing: boolean }[] }).discussions.find(
      ({ id }) => id === discussion,
    );
  };
  const before = await entry();

  await omar.browser.call(`PUT /api/discussions/${discussion}/reading`, { readTo: 2 });
  await omar.browser.call(`PUT /api/discussions/${discussion}/reading`, { readTo: 1, isFollowing: true });

  expect(before).toMatchObject({ unread: 2, isFollowing: false });
  expect(await entry()).toMatchObject({ unread: 0, isFollowing: true });
});

test('names can be picked from people of the cohort and those who teach it', async () => {
  const discussion = await room.open(ana);

  const picked = await ana.browser.call(`GET /api/discussions/${discussion}/people?name=F`);

  expect(picked.body).toMatchObject({
    people: [{ name: 'Fatima Facilitator', isFacilitator: true }, { name: 'Fast Writer' }],
  });
});

test('finds words in one’s own cohort and shows them in place', async () => {
  const discussion = await room.open(ana, { title: 'Downtime' });
  await room.write(ana, discussion, { text: 'The fallback for a telemetry outage is a nurse with a thermometer.' });

  const found = await omar.browser.call('GET /api/discussion-search?q=thermometers');

  expect(found.body).toMatchObject({ results: [{ discussion: { id: discussion }, post: { sequence: 1 } }] });
  expect(JSON.stringify(found.body)).toContain('\ue000thermometer\ue001');
});
