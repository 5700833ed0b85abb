import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { aBrowser } from '../../testing/a-browser.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { insertScript, markScript } from '../../testing/a-script.ts';
import { signInAs } from '../../testing/sign-in-as.ts';

// beyond.md, ideas 12 and 16: agreement with intervals, and how many more works it needs while there are few.

let database: TestDatabase;
let context: Context;
let app: App;
let harsh: Awaited<ReturnType<typeof signInAs>>;
let fair: typeof harsh;

const works = 12;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  app = await buildApp(context);
  harsh = await signInAs(context, { roles: ['marker'], legalName: 'Hester Harsh' });
  fair = await signInAs(context, { roles: ['marker'], legalName: 'Fay Fair' });
  for (let place = 0; place < works; place += 1) {
    const { personId } = await signInAs(context);
    const script = await insertScript(context, database.connectionString, { personId, subject: 'one-case' });
    await markScript(context, {
      ...script,
      markerId: harsh.personId,
      role: place % 2 === 0 ? 'first' : 'second',
      digits: '2223',
    });
    await markScript(context, {
      ...script,
      markerId: fair.personId,
      role: place % 2 === 0 ? 'second' : 'first',
      digits: '3333',
    });
  }
});

afterAll(async () => {
  await app.close();
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
});

const call = (cookie: string, path: 'GET /api/marking-agreement' | 'GET /api/marking-agreement/mine') =>
  aBrowser(app, cookie).call(path);

describe('agreement between markers', () => {
  test('counts every criterion of every work with two marks, and says which marker gives less', async () => {
    const officer = await signInAs(context, { roles: ['officer'] });

    const { status, body } = await call(officer.cookie, 'GET /api/marking-agreement');

    expect(status).toBe(200);
    expect(body).toMatchObject({
      subjects: [
        {
          subject: 'one-case',
          agreement: { works, pairs: 48, exact: { kind: 'estimated', value: 0.25 }, adjacent: { value: 1 } },
        },
      ],
      markers: [
        { name: 'Fay Fair', agreement: { severity: { kind: 'estimated', value: 0.75 } } },
        { name: 'Hester Harsh', agreement: { severity: { kind: 'estimated', value: -0.75 } } },
      ],
    });
  });

  test('says of one criterion how many more works it needs', async () => {
    const officer = await signInAs(context, { roles: ['officer'] });

    const { body } = await call(officer.cookie, 'GET /api/marking-agreement');

    expect((body as { criteria: object[] }).criteria[0]).toMatchObject({
      criterion: 'design',
      agreement: { exact: { kind: 'too-few', needsMore: 8 } },
    }); // as the contract says
  });

  test('says nothing of a marker from fewer than ten works, however many levels they hold', async () => {
    const officer = await signInAs(context, { roles: ['officer'] });
    const [one, other] = await Promise.all([0, 1].map(async () => signInAs(context, { roles: ['marker'] })));
    const { personId } = await signInAs(context);
    const script = await insertScript(context, database.connectionString, { personId, subject: 'new-case' });
    await markScript(context, { ...script, markerId: one?.personId ?? '', role: 'first', digits: '1111' });
    await markScript(context, { ...script, markerId: other?.personId ?? '', role: 'second', digits: '3333' });

    const { body } = await call(officer.cookie, 'GET /api/marking-agreement');

    const { subjects } = body as { subjects: { subject: string; agreement: object }[] }; // as the contract says
    expect(subjects.find(({ subject }) => subject === 'new-case')?.agreement).toMatchObject({
      works: 1,
      severity: { kind: 'too-few', needsMore: 9 },
    });
  });

  test('shows a marker their own numbers and nobody’s name', async () => {
    const { body } = await call(harsh.cookie, 'GET /api/marking-agreement/mine');

    expect(body).toMatchObject({ agreement: { works, severity: { value: -0.75 } } });
    expect(JSON.stringify(body)).not.toContain('Fay');
  });
});
