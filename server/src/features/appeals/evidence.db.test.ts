import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import { attachmentDirectory } from '../../attachments/attachment-directory.ts';
import { type AttachmentStore, openAttachmentStore } from '../../attachments/attachment-store.ts';
import { readConfig } from '../../config.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { newId } from '../../db/uuid.ts';
import type { App } from '../../http/app-type.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { anExaminedCandidate } from '../../testing/an-examined-candidate.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';
import { exportData } from '../accounts/export-data.ts';
import { forgetAppealEvidence } from './forget-appeal-evidence.ts';

let directory: string;
let database: TestDatabase;
let context: Context;
let app: App;
let store: AttachmentStore;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cmdsp-appeals-'));
  database = await aDatabase();
  context = aContext(database, { config: readConfig({ CMDSP_DATA: directory }, []) });
  app = await buildApp(context);
  store = openAttachmentStore(attachmentDirectory(directory));
});

afterAll(async () => {
  await app.close();
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
  await rm(directory, { recursive: true, force: true });
});

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
const secret = 'The photograph shows the screen at ten.';

async function call({ cookie }: SignedIn, method: Method, url: string, payload?: object) {
  const type = Buffer.isBuffer(payload) ? { 'content-type': 'application/octet-stream' } : {};
  return app.inject({ method, url, headers: { cookie, ...type }, ...(payload !== undefined && { payload }) });
}
const officer = () => signInAs(context, { roles: ['officer'] });

async function give(who: SignedIn, appeal: string, bytes: Buffer = Buffer.from(secret), name = 'photo.txt') {
  const file = newId();
  const url = `/api/appeals/${appeal}/evidence/${file}`;
  return { file, url, answer: await call(who, 'PUT', `${url}?name=${name}`, bytes) };
}
const assign = (who: SignedIn, appeal: string, reviewer = who) =>
  call(who, 'POST', `/api/appeals/${appeal}/assignment`, { reviewerId: reviewer.personId });
const decide = (who: SignedIn, appeal: string) =>
  call(who, 'POST', `/api/appeals/${appeal}/decision`, {
    outcome: 'not-upheld',
    answer: 'The rules were followed on that day.',
    disclosureReason: null,
    correction: 'none',
  });

/** An appeal of somebody's own with one file. */
async function anAppeal() {
  const candidate = await signInAs(context);
  const { sittingId } = await anExaminedCandidate(database, {
    personId: candidate.personId,
    ids: ['a', 'b', 'c'].map((letter) => `${letter}-${newId().slice(-6)}`),
  });
  const body = { sittingId, ground: 'procedure', position: null, statement: 'The clock ran on.', wish: '' };
  const { id } = (await call(candidate, 'POST', '/api/appeals', body)).json<{ id: string }>();
  return { candidate, id, ...(await give(candidate, id)) };
}

type Listed = { id: string; evidenceCount: number; evidence: { id: string; name: string }[] };
async function deskEntry(who: SignedIn, id: string): Promise<Listed | undefined> {
  return (await call(who, 'GET', '/api/appeals')).json<{ appeals: Listed[] }>().appeals.find((one) => one.id === id);
}
type Own = { evidence: { name: string; bytes: number }[]; readings: { name: string | null }[] };
async function ownEntry(who: SignedIn): Promise<Own | undefined> {
  return (await call(who, 'GET', '/api/appeals/mine')).json<{ appeals: Own[] }>().appeals[0];
}
async function recordsOf(appeal: string) {
  const { rows } = await sql<{ kind: string; sha256: string | null }>`
    select kind, body::jsonb -> 'data' ->> 'sha256' as sha256 from ledger_records where stream_kind = 'appeal' and stream_id = ${appeal}
      and kind like 'appeal-evidence-%' order by sequence`.execute(context.databases.staff);
  return rows;
}

describe('files of an appeal', () => {
  test('are read by its reviewer, listed to their owner with every reading, and a number to other officers', async () => {
    const { candidate, id, file, url } = await anAppeal();
    const [olga, other] = [await officer(), await officer()];
    await assign(olga, id);

    const read = await call(olga, 'GET', url);

    expect(read.body).toBe(secret);
    expect(read.headers['content-disposition']).toMatch(/^attachment;/);
    expect(await deskEntry(olga, id)).toMatchObject({ evidenceCount: 1, evidence: [{ id: file, name: 'photo.txt' }] });
    expect(await deskEntry(other, id)).toMatchObject({ evidenceCount: 1, evidence: [] });
    expect(await ownEntry(candidate)).toMatchObject({
      evidence: [{ name: 'photo.txt', bytes: secret.length }],
      readings: [{ name: 'photo.txt' }],
    });
    const records = await recordsOf(id);
    expect(records.map(({ kind }) => kind)).toEqual(['appeal-evidence-given', 'appeal-evidence-read']);
    const stored = createHash('sha256').update((await store.get(file)) ?? '');
    expect(new Set(records.map(({ sha256 }) => sha256))).toEqual(new Set([stored.digest('hex')]));
  });

  test('are closed to other officers, to whoever had the appeal before, and to everybody once it is decided', async () => {
    const { id, url } = await anAppeal();
    const [olga, next] = [await officer(), await officer()];
    const unassigned = await call(olga, 'GET', url);
    await assign(olga, id);
    const other = await call(next, 'GET', url);
    await assign(olga, id, next);

    const before = await call(olga, 'GET', url);
    await decide(next, id);
    const after = await call(next, 'GET', url);

    const refused = [unassigned, other, before, after];
    expect(refused.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404]);
    expect(refused.map(({ body }) => body).join()).not.toContain('photograph');
    expect((await recordsOf(id)).filter(({ kind }) => kind === 'appeal-evidence-read')).toEqual([]);
  });

  test('are closed to the reviewer too from the moment a relation to the candidate is known', async () => {
    const { candidate, id, url } = await anAppeal();
    const olga = await officer();
    await assign(olga, id);
    const relation =
      'insert into cmdsp.person_relations (id, person_id, kind, other_person_id) values ($1, $2, $3, $4)';
    await withClient(database.connectionString, (client) =>
      client.query(relation, [newId(), olga.personId, 'taught', candidate.personId]),
    );

    const read = await call(olga, 'GET', url);

    expect(read.json()).toMatchObject({ code: 'conflict-of-interest' });
    expect(await deskEntry(olga, id)).toBeUndefined();
  });

  test.each([[[]], [['administrator']], [['auditor']], [['invigilator']]] as const)(
    'of somebody else are closed to %j',
    async (roles) => {
      const { id, url } = await anAppeal();
      const who = await signInAs(context, { roles: [...roles] });

      const answers = [await call(who, 'GET', url), (await give(who, id)).answer, await call(who, 'DELETE', url)];

      expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 404, 404]);
    },
  );

  test('are shown by row level security to nobody else, whatever a route forgets', async () => {
    const { candidate, id } = await anAppeal();
    const [stranger, olga, other] = [await signInAs(context), await officer(), await officer()];
    await assign(olga, id);
    const { staff, candidate: candidateRole } = context.databases;
    const read = async (tx: typeof staff) => {
      const { rows } = await sql`select from appeal_evidence where appeal_id = ${id}`.execute(tx);
      return rows.length;
    };

    const seen = {
      staffAlone: await read(staff),
      reviewer: await asPerson(staff, olga.personId, read),
      otherOfficer: await asPerson(staff, other.personId, read),
      owner: await asPerson(candidateRole, candidate.personId, read),
      stranger: await asPerson(candidateRole, stranger.personId, read),
    };

    expect(seen).toEqual({ staffAlone: 0, reviewer: 1, otherOfficer: 0, owner: 1, stranger: 0 });
  });

  test('are added while it is open, removed until a reviewer has it, and stay as they are afterwards', async () => {
    const { candidate, id, url } = await anAppeal();
    const olga = await officer();
    const removed = await call(candidate, 'DELETE', url);
    const again = await call(candidate, 'DELETE', url);
    await assign(olga, id);

    const added = await give(candidate, id);
    const kept = await call(candidate, 'DELETE', added.url);
    await decide(olga, id);
    const late = await give(candidate, id);

    const answers = [removed, again, added.answer, kept, late.answer];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([204, 404, 200, 409, 409]);
    const { rows } = await sql<{ title: string }>`select title from notifications where person_id = ${olga.personId}
      and title like 'A file was added%'`.execute(context.databases.staff);
    expect(rows).toHaveLength(1);
    expect((await ownEntry(candidate))?.evidence).toHaveLength(1);
  });

  test.each([
    ['a program', Buffer.from('MZ\x90\0'), 422, 'file-refused'],
    ['an archive', Buffer.from('PK\x03\x04 and so on', 'latin1'), 422, 'file-refused'],
    ['a page', Buffer.from('<html>words</html>'), 422, 'file-refused'],
    ['nothing', Buffer.alloc(0), 422, 'file-refused'],
    ['too large', Buffer.alloc(5 * 1024 * 1024 + 1, 'a'), 413, 'body-too-large'],
  ])('are refused when one is %s', async (_, bytes, status, code) => {
    const { candidate, id } = await anAppeal();

    const { answer } = await give(candidate, id, bytes, 'photo.png');

    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ code });
  });

  test('are five at most; one that is sent twice counts once, and its id takes no other file', async () => {
    const { candidate, id, url } = await anAppeal();
    for (let more = 0; more < 4; more += 1) await give(candidate, id);

    const sixth = await give(candidate, id);
    const twice = await call(candidate, 'PUT', `${url}?name=photo.txt`, Buffer.from(secret));
    const other = await call(candidate, 'PUT', `${url}?name=photo.txt`, Buffer.from('Something else'));

    expect([sixth.answer, twice, other].map(({ statusCode }) => statusCode)).toEqual([409, 200, 422]);
    expect((await ownEntry(candidate))?.evidence).toHaveLength(5);
  });

  test('lie on the disk encrypted, and go so many days after the decision and not before', async () => {
    const { candidate, id, file } = await anAppeal();
    const olga = await officer();
    await assign(olga, id);
    await decide(olga, id);
    await forgetAppealEvidence(context, store);
    const before = await store.get(file);
    const past = `update cmdsp.appeals set decided_at = decided_at - interval '61 days' where id = $1`;
    await withClient(database.connectionString, (client) => client.query(past, [id]));

    await forgetAppealEvidence(context, store);

    expect(before?.toString('latin1')).not.toContain('photograph');
    expect(before).not.toBeNull();
    expect(await store.get(file)).toBeNull();
    expect(await ownEntry(candidate)).toMatchObject({ evidence: [] });
  });

  test('are named in the file that a person takes along, and an erasure takes names, readings and bytes', async () => {
    const { candidate, id, file, url } = await anAppeal();
    const olga = await officer();
    await assign(olga, id);
    await call(olga, 'GET', url);
    const taken = await exportData(context, candidate.personId);

    const left = await withClient(database.connectionString, async (client) => {
      await client.query('set search_path = cmdsp');
      await client.query('select erasing_65_appeals($1)', [candidate.personId]);
      const found = `select name, (select count(*)::int from appeal_readings where person_id = $1) as readings
        from appeal_evidence where person_id = $1`;
      return (await client.query<{ name: string; readings: number }>(found, [candidate.personId])).rows;
    });
    await forgetAppealEvidence(context, store);

    expect(taken).toMatchObject({ appealEvidence: [{ name: 'photo.txt' }], appealReadings: [{ evidenceId: file }] });
    expect(left).toEqual([{ name: 'deleted', readings: 0 }]);
    expect(await store.get(file)).toBeNull();
  });
});
