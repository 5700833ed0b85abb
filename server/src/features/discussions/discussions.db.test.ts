import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canary } from '../../testing/a-catalogue.ts';
import { openDiscussionsBench } from './testing/discussions-bench.ts';

const { context, room, cohort, ana, omar, facilitator, stranger, recordsOf } = await openDiscussionsBench();

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
