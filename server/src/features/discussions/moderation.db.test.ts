import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { readConfig } from '../../config.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { App } from '../../http/app-type.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { openAttachmentStore } from '../../attachments/attachment-store.ts';
import { sweepAttachments } from './sweep-attachments.ts';
import { discussionRoom, type Talker } from './testing/discussion-room.ts';

let directory: string;
let database: TestDatabase;
let context: Context;
let app: App;
let room: ReturnType<typeof discussionRoom>;
let cohort: string;
let author: Talker;
let reader: Talker;
let facilitator: Talker;
let administrator: Talker;
let discussion: string;
let post: string;
const words = 'A sentence that names a patient.';

beforeAll(async () => {
  database = await aDatabase();
  directory = await mkdtemp(join(tmpdir(), 'cmdsp-discussions-'));
  context = aContext(database, { config: readConfig({ CMDSP_DATA: directory }, []) });
  app = await buildApp(context);
  room = discussionRoom(context, app);
  cohort = await room.aCohort();
  author = await room.aMember(cohort, 'Ana Silva');
  reader = await room.aMember(cohort, 'Omar');
  facilitator = await room.aFacilitator(cohort);
  administrator = await room.anAdministrator();
});

beforeEach(async () => {
  author = await room.aMember(cohort, 'Ana Silva');
  discussion = await room.open(author);
  post = await room.write(author, discussion, { text: words });
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
  await rm(directory, { recursive: true });
});

const report = (who = reader) =>
  who.browser.call(`PUT /api/discussions/${discussion}/posts/${post}/report`, { reason: 'Names a patient.' });
const hide = (who: Talker) =>
  who.browser.call(`PUT /api/staff/discussions/posts/${post}/hiding`, { reason: 'Leave the name out.' });
const appeal = (who = author) =>
  who.browser.call(`PUT /api/discussions/${discussion}/posts/${post}/appeal`, { text: 'The name is invented.' });
const decide = (who: Talker, outcome = 'restored') =>
  who.browser.call(`PUT /api/staff/discussions/posts/${post}/appeal-decision`, { outcome, answer: 'It is.' });
const reported = async (who: Talker) =>
  ((await who.browser.call('GET /api/staff/discussions/reported')).body as { posts: { id: string }[] }).posts.find(
    ({ id }) => id === post,
  );
const seenBy = async (who: Talker) => (await room.posts(who, discussion))[0];

describe('a reported post', () => {
  test('comes before those who moderate, once a person, and says nothing about who reported', async () => {
    await report();
    await report();

    const [seen, bySomebodyElse] = [await reported(administrator), await reported(await room.aFacilitator(null))];

    expect(seen).toMatchObject({ waitsFor: 'report', reports: [{ reason: 'Names a patient.' }] });
    expect(JSON.stringify(seen)).not.toContain(reader.personId);
    expect(JSON.stringify(seen)).not.toContain('Omar');
    expect(bySomebodyElse).toBeUndefined();
    expect(await seenBy(reader)).toMatchObject({ isReportedByYou: true, may: { report: false } });
    expect(await seenBy(author)).toMatchObject({ isReportedByYou: false });
  });

  test('is kept when it may stand', async () => {
    await report();

    await facilitator.browser.call(`PUT /api/staff/discussions/posts/${post}/keeping`, { reason: 'It names nobody.' });

    expect(await reported(facilitator)).toMatchObject({ waitsFor: null, reports: [{ outcome: 'kept' }] });
    expect(await seenBy(reader)).toMatchObject({ state: 'shown', text: words });
  });

  test('is not hidden by an administrator before somebody has reported it', async () => {
    const early = await hide(administrator);
    await report();

    expect(early.status).toBe(409);
    expect((await hide(administrator)).status).toBe(204);
  });
});

describe('a hidden post', () => {
  test('tells its author why, and others nothing but that it was there', async () => {
    await report();

    await hide(facilitator);

    expect(await seenBy(reader)).toMatchObject({ state: 'hidden', text: null, tree: null, hiding: null });
    expect(await seenBy(author)).toMatchObject({
      state: 'hidden',
      text: words,
      hiding: { reason: 'Leave the name out.', appeal: null },
      may: { appeal: true, edit: false, delete: true },
    });
    const found = await reader.browser.call('GET /api/discussion-search?q=patient');
    expect(JSON.stringify(found.body)).not.toContain(post);
  });

  test('has no words for others in the database either', async () => {
    await hide(facilitator);

    const texts = await asPerson(context.databases.candidate, reader.personId, (tx) =>
      tx.selectFrom('discussionTexts').select('body').where('postId', '=', post).execute(),
    );

    expect(texts).toEqual([]);
  });

  test('stands again when somebody else than who hid it follows the appeal', async () => {
    await hide(facilitator);
    const byStranger = await appeal(reader);
    await appeal();
    const second = await author.browser.call(`PUT /api/discussions/${discussion}/posts/${post}/appeal`, {
      text: 'Once more.',
    });
    const bySameOne = await decide(facilitator);

    const decided = await decide(administrator);

    expect([byStranger, second, bySameOne, decided].map(({ status }) => status)).toEqual([409, 409, 409, 204]);
    expect(await seenBy(reader)).toMatchObject({ state: 'shown', text: words });
    expect(await seenBy(author)).toMatchObject({ hiding: { outcome: 'restored', answer: 'It is.' } });
  });

  test('stays hidden when the appeal is turned down, and that is final', async () => {
    await hide(facilitator);
    await appeal();

    await decide(administrator, 'upheld');

    expect(await seenBy(author)).toMatchObject({
      state: 'hidden',
      hiding: { outcome: 'upheld' },
      may: { appeal: false },
    });
    expect((await decide(administrator)).status).toBe(409);
  });
});

test('those whom it concerns are told, once, and no message names anybody', async () => {
  await author.browser.call(`PUT /api/discussions/${discussion}/reading`, { isFollowing: true });
  await room.write(reader, discussion, { text: '@Ana Silva, please look.', mentions: [author.personId] });
  await room.write(reader, discussion, { text: 'And again.' });
  await room.write(reader, discussion, { text: 'And once more.' });
  await report();
  await hide(facilitator);

  const messages = await context.databases.staff
    .selectFrom('notifications')
    .select(['personId', 'title', 'path', 'kind'])
    .where('personId', 'in', [author.personId, facilitator.personId, reader.personId])
    .where((where) => where.or([where('path', 'like', `%${discussion}%`), where('eventKey', 'like', 'report:%')]))
    .orderBy('createdAt')
    .execute();

  const toldTo = ({ personId }: Talker) => messages.filter((message) => message.personId === personId);
  expect(toldTo(author).map(({ title }) => title)).toEqual([
    'You were named in “Who owns the gateway?”',
    'New posts in “Who owns the gateway?”',
    'Your post was hidden in “Who owns the gateway?”',
  ]);
  expect(toldTo(facilitator).at(-1)).toMatchObject({
    title: 'A post waits for a moderator',
    path: '/staff/discussions',
  });
  expect(toldTo(reader)).toEqual([]);
});

test('members and other staff decide nothing, and ledger records hold no words', async () => {
  await report();
  const statuses = [await hide(reader), await hide(author), await decide(reader)].map(({ status }) => status);
  const other = await room.aFacilitator(await room.aCohort());
  const elsewhere = [await hide(other), await decide(other)].map(({ status }) => status);
  await hide(facilitator);

  const records = await context.databases.staff
    .selectFrom('ledgerRecords')
    .select(['kind', 'body', 'reason'])
    .where('streamId', '=', discussion)
    .execute();

  expect(statuses).toEqual([403, 403, 403]);
  expect(elsewhere).toEqual([404, 404]);
  expect(records.map(({ kind }) => kind)).toContain('post-hidden');
  expect(JSON.stringify(records)).not.toMatch(/patient|name out/);
});

describe('an attached file', () => {
  const send = (who: Talker, id: string, { bytes = '%PDF-1.7 test', name = '../plan.exe' } = {}) =>
    app.inject({
      method: 'PUT',
      url: `/api/discussions/${discussion}/attachments/${id}?name=${encodeURIComponent(name)}`,
      headers: { cookie: who.cookie, 'content-type': 'application/octet-stream' },
      payload: Buffer.from(bytes, 'latin1'),
    });
  const fetchFile = (who: Talker, id: string) =>
    app.inject({ url: `/api/discussions/${discussion}/attachments/${id}`, headers: { cookie: who.cookie } });

  test('goes with its post, and only as a download', async () => {
    const id = randomUUID();
    const sent = await send(author, id);
    const early = await fetchFile(reader, id);
    await room.write(author, discussion, { attachments: [id] });

    const got = await fetchFile(reader, id);

    expect(sent.json()).toEqual({ id, name: 'plan.exe.pdf', mediaType: 'application/pdf', bytes: 13 });
    expect(early.statusCode).toBe(404);
    expect(got.body).toBe('%PDF-1.7 test');
    expect(got.headers).toMatchObject({
      'content-disposition': `attachment; filename="file"; filename*=UTF-8''plan.exe.pdf`,
      'x-content-type-options': 'nosniff',
      'content-type': 'application/pdf',
    });
  });

  test('is out of reach when its post is hidden or deleted, and for other cohorts', async () => {
    const id = randomUUID();
    await send(author, id);
    post = await room.write(author, discussion, { attachments: [id] });
    const stranger = await room.aMember(await room.aCohort());
    const byStranger = await fetchFile(stranger, id);
    await hide(facilitator);
    const whileHidden = [await fetchFile(reader, id), await fetchFile(author, id)];

    await author.browser.call(`DELETE /api/discussions/${discussion}/posts/${post}`);

    expect(byStranger.statusCode).toBe(404);
    expect(whileHidden.map(({ statusCode }) => statusCode)).toEqual([404, 200]);
    expect((await fetchFile(author, id)).statusCode).toBe(404);
  });

  test('leaves the disk after its post was deleted', async () => {
    const store = openAttachmentStore(join(directory, 'attachments'));
    const [gone, kept] = [randomUUID(), randomUUID()];
    await send(author, gone);
    await send(author, kept);
    post = await room.write(author, discussion, { attachments: [gone] });
    await author.browser.call(`DELETE /api/discussions/${discussion}/posts/${post}`);

    await sweepAttachments(context, store);

    expect(await store.get(gone)).toBeNull();
    expect(await store.get(kept)).not.toBeNull();
  });

  test('cannot be taken along into the post of somebody else', async () => {
    const id = randomUUID();
    await send(author, id);

    const stolen = await room.write(reader, discussion, { attachments: [id] });

    const posts = await room.posts(reader, discussion);
    expect(posts.find((one) => one.id === stolen)).toMatchObject({ attachments: [] });
  });

  test.each([
    ['HTML', { bytes: '<html><script>1</script>' }, 422],
    ['SVG under another name', { bytes: '<svg/>', name: 'photo.png' }, 422],
    ['a program', { bytes: 'MZ\x90\0', name: 'plan.pdf' }, 422],
    ['more than 5 MB', { bytes: `%PDF-${'x'.repeat(5 * 1024 * 1024)}` }, 413],
  ])('is refused when it is %s', async (_, file, status) => {
    expect((await send(author, randomUUID(), file)).statusCode).toBe(status);
  });
});
