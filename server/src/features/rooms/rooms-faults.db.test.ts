import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../context.ts';
import { loadSecrets } from '../../secrets.ts';
import { anExamCatalogue } from '../../testing/a-bank.ts';
import { aContext } from '../../testing/a-context.ts';
import type { TestDatabase } from '../../testing/a-database.ts';
import { aDurableDatabase } from '../../testing/a-durable-database.ts';
import { openRunningSittings, type RunningSitting } from '../../testing/an-exam.ts';
import { signInAs, type SignedIn } from '../../testing/sign-in-as.ts';
import { type ExamServer, startExamServer } from '../../testing/start-exam-server.ts';
import { makeTemporaryDirectory } from '../../testing/temporary-directory.ts';

// The process is killed in the middle of what an invigilator does, and the button is pressed again: it was done once.

let database: TestDatabase;
let context: Context;
let secretsFile: string;
let sittings: readonly RunningSitting[];
let invigilator: SignedIn;
let server: ExamServer;

beforeAll(async () => {
  database = await aDurableDatabase();
  secretsFile = join(makeTemporaryDirectory(), 'secrets.json');
  context = aContext(database, { secrets: await loadSecrets(secretsFile), catalogue: anExamCatalogue() });
  sittings = await openRunningSittings(context, 3);
  invigilator = await signInAs(context, { roles: ['invigilator'] });
  server = await start();
});

afterAll(async () => {
  await server.kill();
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
});

function start(): Promise<ExamServer> {
  const urls = { auth: database.url('auth'), candidate: database.url('candidate'), staff: database.url('staff') };
  return startExamServer({ urls, secretsFile, acknowledge: 'after-commit' });
}

function send(method: string, path: string, cookie: string, body: object): Promise<Response> {
  const headers = { cookie, 'content-type': 'application/json', origin: server.origin };
  return fetch(`${server.origin}${path}`, { method, headers, body: JSON.stringify(body) });
}

function save({ id, cookie, questions }: RunningSitting, fence: number): Promise<Response> {
  const [question] = questions;
  const option = question?.options[0]?.handle ?? '';
  const response = question?.options.length === 5 ? { kind: 'choose', options: [option] } : { kind: 'single', option };
  return send('PUT', `/api/sittings/${id}/responses`, cookie, {
    changes: [{ position: question?.position ?? 1, fence, revision: fence, response }],
  });
}

describe('the server killed in the middle', () => {
  test.each([
    ['a pause', 0, { kind: 'pause' }, 'sitting-paused', 1],
    ['an extension', 1, { kind: 'extension', minutes: 10 }, 'credit-given', 1],
    ['a takeover', 2, { kind: 'release' }, 'lease-taken', 2],
  ])('of %s leaves it done once or not at all; pressing again does it once', async (_, place, deed, kind, fence) => {
    const sitting = sittings[place];
    if (sitting === undefined) throw new Error('There are three');
    const press = { ...deed, requestId: randomUUID(), reason: 'The network was down' };
    const path = `/api/rooms/sittings/${sitting.id}/interventions`;
    const spare = start();

    const lost = send('POST', path, invigilator.cookie, press).catch(() => null);
    await sleep(Math.random() * 60);
    await server.kill();
    await lost;
    server = await spare;
    const again = await send('POST', path, invigilator.cookie, press);
    const saved = await save(sitting, fence);

    const records = await context.databases.staff
      .selectFrom('ledgerRecords')
      .select('kind')
      .where('streamId', '=', sitting.id)
      .where('kind', '=', kind)
      .execute();
    expect(again.status).toBe(200);
    expect(records).toHaveLength(1);
    expect(await saved.json()).toMatchObject({ outcomes: [{ kind: 'applied' }] });
  });

  test('while boards look on, takes nothing from the exam: the answer is saved with no board there', async () => {
    // beyond.md, complaint 23
    const [, sitting] = sittings;
    if (sitting === undefined) throw new Error('There are three');
    const board = new AbortController();
    const stream = await fetch(`${server.origin}/api/rooms/on-demand/events`, {
      headers: { cookie: invigilator.cookie },
      signal: board.signal,
    });
    board.abort();
    await stream.body?.cancel().catch(() => undefined);

    const saved = await save({ ...sitting, questions: sitting.questions.slice(1) }, 1);

    expect(await saved.json()).toMatchObject({ phase: 'running', outcomes: [{ kind: 'applied' }] });
  });
});
