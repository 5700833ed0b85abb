import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { aBrowser } from '../../testing/a-browser.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';
import { tendComplaints } from './tend-complaints.ts';

let database: TestDatabase;
let context: Context;
let app: App;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  app = await buildApp(context);
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

const complaint = {
  kind: 'complaint',
  about: 'person',
  concerns: 'The seminar of 3 May',
  whatHappened: 'The seminar began an hour late and nobody told us.',
  wish: 'An apology',
};
const run = (statement: string, values: unknown[]) =>
  withClient(database.connectionString, (client) => client.query(statement, values));
const call = (who: SignedIn | null, key: string, body?: unknown) => aBrowser(app, who?.cookie).call(key as never, body);

async function filed(by: SignedIn): Promise<string> {
  await call(by, 'POST /api/complaints', complaint);
  const { body } = await call(by, 'GET /api/complaints/mine');
  return (body as { complaints: { id: string }[] }).complaints[0]?.id ?? ''; // as the contract says
}
const officer = () => signInAs(context, { roles: ['officer'] });
const handled = async (by: SignedIn, id: string, subjectId: string | null = null) => [
  (await call(by, `POST /api/complaints/${id}/acknowledgement`)).status,
  (await call(by, `POST /api/complaints/${id}/assignment`, { handlerId: by.personId, subjectId })).status,
  (await call(by, `POST /api/complaints/${id}/decision`, { outcome: 'upheld', answer: 'You are right, we are sorry.' }))
    .status,
];
const messagesOf = async ({ personId }: SignedIn) => {
  const { rows } = await run('select title from cmdsp.notifications where person_id = $1 order by id', [personId]);
  return (rows as { title: string }[]).map(({ title }) => title); // as selected
};

describe('with time', () => {
  test('its handler is reminded once when it is due soon, and every officer once when it is late', async () => {
    const [filer, olga, oleg] = [await signInAs(context), await officer(), await officer()];
    const id = await filed(filer);
    await call(olga, `POST /api/complaints/${id}/acknowledgement`);
    await call(olga, `POST /api/complaints/${id}/assignment`, { handlerId: olga.personId, subjectId: null });
    const due = (when: string) =>
      run('update cmdsp.complaints set decide_by = now() + $2::interval where id = $1', [id, when]);
    const count = async (who: SignedIn, word: string) =>
      (await messagesOf(who)).filter((title) => title.endsWith(word)).length;

    await due('1 day');
    await tendComplaints(context);
    await tendComplaints(context);
    const soon = [await count(olga, 'due soon'), await count(oleg, 'due soon')];
    await due('-1 day');
    await tendComplaints(context);
    await tendComplaints(context);
    const late = [await count(olga, 'late'), await count(oleg, 'late')];

    expect({ soon, late }).toEqual({ soon: [1, 0], late: [1, 1] });
  });

  test('words, name and address are forgotten; dates and outcome stay', async () => {
    const [filer, olga] = [await signInAs(context), await officer()];
    const id = await filed(filer);
    await handled(olga, id);
    await run("update cmdsp.complaints set decided_at = now() - interval '1096 days' where id = $1", [id]);

    const { forgotten } = await tendComplaints(context);

    expect(forgotten).toBe(1);
    const { rows } = await run('select what_happened, answer, outcome, state from cmdsp.complaints where id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ what_happened: 'Forgotten', answer: 'Forgotten', outcome: 'upheld', state: 'decided' }]);
  });
});
