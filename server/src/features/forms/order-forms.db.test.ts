import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { formOrderWork } from '../../sittings/forms/carry-out-order.ts';
import { anExamCatalogue } from '../../testing/a-bank.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';

let database: TestDatabase;
let context: Context;
let app: App;
let officer: string;
let second: string;

beforeEach(async () => {
  database = await aDatabase();
  context = aContext(database, { catalogue: anExamCatalogue() });
  app = await buildApp(context);
  officer = (await signInAs(context, { roles: ['officer'] })).cookie;
  second = (await signInAs(context, { roles: ['officer'] })).cookie;
});

afterEach(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

type Listed = {
  forms: { id: string }[];
  order: { id: string; unseenBy: string | null } | null;
  retakers: { id: string; name: string; freshForms: number }[];
};

async function list(): Promise<Listed> {
  return (await app.inject({ url: '/api/forms', headers: { cookie: officer } })).json<Listed>();
}

async function post(cookie: string, url: string, payload: object) {
  return app.inject({ method: 'POST', url, payload, headers: { cookie } });
}

/** Orders a form and carries the order out; the id of the new form. */
async function order(body: object = {}): Promise<string> {
  const ordered = await post(officer, '/api/form-orders', { count: 1, reason: 'For the retake', ...body });
  const { id } = ordered.json<{ id: string }>();
  const work = formOrderWork({ db: context.databases.staff, source: context });
  await work({ id, data: { order: id }, attempt: 1, isLastAttempt: false, settle: async () => undefined });
  return (await list()).forms[0]?.id ?? '';
}

async function decide(form: string, step: string): Promise<void> {
  const { statusCode } = await post(second, `/api/forms/${form}/decisions`, { step, reason: 'Looked at it' });
  expect(statusCode).toBe(200);
}

async function begin(personId: string, form: string): Promise<void> {
  await withClient(database.connectionString, async (client) => {
    await client.query(
      `insert into cmdsp.sittings (id, person_id, form_id, kind, state, rules_version, rules_accepted_at, window_opens_at,
         window_closes_at, personal_time_ms, grace_ms, started_at, finished_at, fence, holder, fence_since)
       values ($1, $2, $3, 'certification', 'submitted', 'test', now(), now(), now(), 1000, 0, now(), now(), 1, 'holder-test', 1)`,
      [randomUUID(), personId, form],
    );
  });
}

async function questionsOf(form: string): Promise<readonly string[]> {
  const { questionIds } = await context.databases.staff
    .selectFrom('formKeys')
    .select('questionIds')
    .where('formId', '=', form)
    .executeTakeFirstOrThrow();
  return questionIds;
}

test('names whoever may sit again and has no form left, until one without what they have seen is published', async () => {
  const { personId } = await signInAs(context, { legalName: 'Rita Retaker' });
  const seen = await order();
  await decide(seen, 'published');
  await begin(personId, seen);
  await decide(seen, 'retired');
  const before = await list();

  const own = await order({ unseenBy: personId });
  await decide(own, 'published');

  const after = await list();
  const known = await questionsOf(seen);
  expect(before.retakers).toEqual([{ id: personId, name: 'Rita Retaker', freshForms: 0 }]);
  expect(after.order).toMatchObject({ unseenBy: 'Rita Retaker' });
  expect(after.retakers).toEqual([{ id: personId, name: 'Rita Retaker', freshForms: 1 }]);
  expect((await questionsOf(own)).filter((id) => known.includes(id))).toEqual([]);
});

test('assembles nothing for somebody who does not exist', async () => {
  const refused = await post(officer, '/api/form-orders', { count: 1, reason: 'For whom', unseenBy: randomUUID() });

  expect(refused.json()).toMatchObject({ code: 'not-found' });
  expect((await list()).order).toBeNull();
});
