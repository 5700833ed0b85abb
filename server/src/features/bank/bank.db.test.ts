import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { importBankFiles } from '../../bank/import-bank-files.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { acceptBankAgreements } from '../../testing/accept-bank-agreements.ts';
import { aBank } from '../../testing/a-bank.ts';
import { aContext } from '../../testing/a-context.ts';
import { newId } from '../../db/uuid.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';
import { soundBankContent, soundWords } from '../../testing/sound-bank-content.ts';
import type { StaffRole } from '../../http/viewer.ts';

let database: TestDatabase;
let context: Context;
let app: App;
let ann: SignedIn;
let bo: SignedIn;
let cy: SignedIn;
let officer: SignedIn;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  app = await buildApp(context);
  await importBankFiles(context.databases.staff, { bank: aBank(), isPrivate: false });
  [ann, bo, cy, officer] = [await staff('Ann'), await staff('Bo'), await staff('Cy'), await staff('Di', 'officer')];
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

async function staff(legalName: string, role: StaffRole = 'author'): Promise<SignedIn> {
  const person = await signInAs(context, { roles: [role], legalName });
  await acceptBankAgreements(context, person.personId);
  return person;
}

async function call(who: SignedIn, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  const headers = { cookie: who.cookie };
  const answer = await app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
  return { status: answer.statusCode, ...(answer.body === '' ? {} : answer.json()) };
}

const take = (who: SignedIn, id: string, step: string, revision = 1) =>
  call(who, 'POST', `/api/bank/entries/${id}/steps`, { revision, step, reason: 'Checked against its source.' });

async function write(who: SignedIn, start: object, stem?: string) {
  const { id } = await call(who, 'POST', '/api/bank/drafts', start);
  const draft = await call(who, 'GET', `/api/bank/drafts/${id}`);
  const saved = await call(who, 'PUT', `/api/bank/drafts/${id}`, {
    content: soundBankContent(draft.entryId, stem),
    note: 'A first try',
    version: draft.version,
  });
  const handed = await call(who, 'POST', `/api/bank/drafts/${id}/submission`);
  return { draft, saved, handed };
}

describe('the door', () => {
  test('opens the list to nobody before both texts are accepted, and then writes down who reads', async () => {
    const person = await signInAs(context, { roles: ['author'], legalName: 'Eve' });
    const before = await call(person, 'GET', '/api/bank/entries');
    const door = await call(person, 'GET', '/api/bank/door');
    const hashes = door.texts.map(({ hash }: { hash: string }) => hash);

    await call(person, 'POST', '/api/bank/declarations', { hashes, interests: 'I teach at a school.' });

    expect(before).toMatchObject({ status: 403, code: 'bank-agreement-needed' });
    expect(await call(person, 'GET', '/api/bank/entries')).toMatchObject({ status: 200, total: 63 });
    const { readers } = await call(officer, 'GET', '/api/bank/readings');
    expect(readers).toContainEqual(expect.objectContaining({ name: 'Eve', interests: 'I teach at a school.' }));
  });

  test('refuses texts that are not the ones in force', async () => {
    const refused = await call(ann, 'POST', '/api/bank/declarations', { hashes: ['x', 'y'], interests: '' });

    expect(refused).toMatchObject({ status: 409, code: 'agreement-changed' });
  });
});

describe('the list', () => {
  test.each([
    ['domain=2', 12],
    ['q=set-11', 1],
    ['kind=set', 9],
    ['state=live', 0],
    ['q=ward%20night', 9],
    ['due=overdue', 0],
    ['hardest=0.6', 0],
  ])('finds by %s', async (query, expected) => {
    const { total } = await call(ann, 'GET', `/api/bank/entries?${query}`);

    expect(total).toBe(expected);
  });
});

describe('a new question', () => {
  test('goes from draft to live by four people, and each step stands in the ledger', async () => {
    const { draft, handed } = await write(ann, { from: 'nothing', kind: 'question', domain: 1 });
    const id = draft.entryId;

    const own = await take(ann, id, 'pass-technical');
    const technical = await take(bo, id, 'pass-technical');
    const same = await take(bo, id, 'pass-editorial');
    const editorial = await take(cy, id, 'pass-editorial');
    const byAuthor = await take(bo, id, 'make-live');
    const live = await take(officer, id, 'make-live');

    expect(handed).toMatchObject({ status: 200, entryId: 'd1-10', revision: 1 });
    expect([own, same, byAuthor].map(({ code, detail }) => [code, detail.slice(0, 8)])).toEqual([
      ['bank-refused', 'You wrot'],
      ['bank-refused', 'You pass'],
      ['bank-refused', 'Your rol'],
    ]);
    expect([technical, editorial, live].map(({ state }) => state)).toEqual(['editorial-review', 'approved', 'live']);
    const shown = await call(ann, 'GET', `/api/bank/entries/${id}`);
    expect(shown.revisions[0]).toMatchObject({ state: 'live', author: 'Ann', accepted: { by: 'Di' } });
    const records = await context.databases.staff
      .selectFrom('ledgerRecords')
      .select('kind')
      .where('streamKind', '=', 'bank-entry')
      .where('streamId', '=', id)
      .orderBy('sequence')
      .execute();
    expect(records.map(({ kind }) => kind)).toEqual([
      'bank-revision-written',
      'bank-pass-technical',
      'bank-pass-editorial',
      'bank-make-live',
    ]);
  });

  test('a new revision starts over while the live one stays, and takes its place when it is live', async () => {
    const stem = `${soundWords} at night`;
    const { handed } = await write(bo, { from: 'revision', entryId: 'd1-10', revision: 1 }, stem);
    const meanwhile = await call(ann, 'GET', '/api/bank/entries/d1-10');
    await take(ann, 'd1-10', 'pass-technical', 2);
    await take(cy, 'd1-10', 'pass-editorial', 2);
    await take(officer, 'd1-10', 'make-live', 2);

    const after = await call(ann, 'GET', '/api/bank/entries/d1-10');
    const { changes } = await call(ann, 'GET', '/api/bank/entries/d1-10/comparison?from=1&to=2');

    const states = (shown: { revisions: { state: string }[] }) => shown.revisions.map(({ state }) => state);
    expect(handed).toMatchObject({ revision: 2 });
    expect(states(meanwhile)).toEqual(['technical-review', 'live']);
    expect(states(after)).toEqual(['live', 'retired']);
    expect(changes).toMatchObject([{ field: 'stem', runs: [{ kind: 'same' }, { kind: 'added', text: ' at night' }] }]);
  });

  test('is not handed in while the linter finds errors, and what was typed stays', async () => {
    const { id } = await call(ann, 'POST', '/api/bank/drafts', { from: 'nothing', kind: 'question', domain: 2 });
    await call(ann, 'PUT', `/api/bank/drafts/${id}`, { content: { stem: 'Half a' }, note: '', version: 1 });

    const refused = await call(ann, 'POST', `/api/bank/drafts/${id}/submission`);
    const older = await call(ann, 'PUT', `/api/bank/drafts/${id}`, { content: {}, note: '', version: 1 });
    const kept = await call(ann, 'GET', `/api/bank/drafts/${id}`);
    const others = await call(bo, 'GET', `/api/bank/drafts/${id}`);

    expect(refused).toMatchObject({ code: 'bank-refused', detail: expect.stringContaining('The linter finds') });
    expect(older).toMatchObject({ code: 'conflict' });
    expect(kept.content).toEqual({ stem: 'Half a' });
    expect(others).toMatchObject({ status: 404 });
  });
});

test('what the files brought is reviewed like everything else, and comments are settled in threads', async () => {
  await take(ann, 'd2-01', 'submit');
  const { id } = await call(bo, 'POST', '/api/bank/entries/d2-01/comments', {
    revision: 1,
    place: 'stem',
    body: 'Who asks this?',
    threadId: null,
  });
  await call(ann, 'POST', '/api/bank/entries/d2-01/comments', {
    revision: 1,
    place: 'stem',
    body: 'The ward.',
    threadId: id,
  });
  await call(bo, 'POST', `/api/bank/comments/${id}/resolution`, { isResolved: true });
  await take(bo, 'd2-01', 'send-back');
  const own = { id: 'd2-01', textHash: 'one', forms: 1, difficulty: fewAnswers, discrimination: fewAnswers };
  const untilAt = '2026-11-21T10:00:00.000Z';
  const questions = [own, { ...own, id: 'd2-02' }];
  await context.databases.staff
    .insertInto('statisticsSnapshots')
    .values({ id: newId(), untilAt: new Date(untilAt), sittings: 4, shown: JSON.stringify({ untilAt, questions }) })
    .execute();

  const shown = await call(ann, 'GET', '/api/bank/entries/d2-01');
  const life = await call(ann, 'GET', '/api/bank/entries/d2-01/life');

  expect(shown.revisions[0].state).toBe('draft');
  expect(shown.comments).toMatchObject([{ resolved: { by: 'Bo' } }, { threadId: id, by: 'Ann' }]);
  expect(life.events.map(({ kind }: { kind: string }) => kind)).toEqual([
    'written',
    'step',
    'comment',
    'comment',
    'step',
  ]);
  expect(life.statistics).toEqual({ untilAt, questions: [own] });
});

const fewAnswers = { kind: 'too-few', responses: 4, needsMore: 26, value: 0.5, interval: null };

test('names what is wrong as one types, and shows how it will look', async () => {
  const sound = await call(ann, 'POST', '/api/bank/lint', { kind: 'question', content: soundBankContent('d1-77') });
  const bad = await call(ann, 'POST', '/api/bank/lint', {
    kind: 'question',
    content: { kind: 'single', stem: 'Why?' },
  });

  expect(sound).toMatchObject({ preview: { questions: [{ kind: 'single' }] } });
  expect(JSON.stringify(sound.preview)).not.toMatch(/rationale|correct/);
  expect(bad.preview).toBeNull();
  expect(bad.problems.length).toBeGreaterThan(3);
});

test('exports what an import takes for the same, and imports a change as a revision to be reviewed', async () => {
  const file = await call(officer, 'GET', '/api/bank/export?ids=d1-10');
  const { status: _status, ...same } = file;
  const changed = JSON.parse(JSON.stringify(same).replaceAll('at night', 'by day'));

  const again = await call(bo, 'POST', '/api/bank/import', { isDryRun: false, file: same });
  const dry = await call(bo, 'POST', '/api/bank/import', { isDryRun: true, file: { ...changed, tool: 'x' } });
  const real = await call(bo, 'POST', '/api/bank/import', { isDryRun: false, file: changed });

  expect(again.items).toMatchObject([{ id: 'd1-10', outcome: 'same' }]);
  expect(dry).toMatchObject({ items: [{ outcome: 'new-revision' }], ignored: ['tool: x'] });
  expect(real.items).toMatchObject([{ outcome: 'new-revision' }]);
  const { revisions } = await call(ann, 'GET', '/api/bank/entries/d1-10');
  expect(revisions.map(({ state }: { state: string }) => state)).toEqual(['technical-review', 'live', 'retired']);
});

test('is closed to candidates and to other roles', async () => {
  const candidate = await signInAs(context);
  const facilitator = await staff('Fay', 'facilitator');

  const answers = await Promise.all(
    [candidate, facilitator].map((person) => call(person, 'GET', '/api/bank/entries/d1-01')),
  );

  expect(answers.map(({ code }) => code)).toEqual(['not-permitted', 'not-permitted']);
  await expect(context.databases.candidate.selectFrom('bankRevisions').selectAll().execute()).rejects.toThrow(
    /permission denied/,
  );
});
