import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { asPerson } from '../../db/as-person.ts';
import type { Talker } from './testing/discussion-room.ts';
import { openDiscussionsBench } from './testing/discussions-bench.ts';

const { context, room, cohort, ana, omar, facilitator, stranger, recordsOf } = await openDiscussionsBench();

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
