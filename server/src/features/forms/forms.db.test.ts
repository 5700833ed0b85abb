import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { ensureForms } from '../../sittings/forms/ensure-forms.ts';
import { anExamCatalogue } from '../../testing/a-bank.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { signInAs } from '../../testing/sign-in-as.ts';

let database: TestDatabase;
let context: Context;
let app: App;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database, { catalogue: anExamCatalogue() });
  app = await buildApp(context);
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

async function asOfficer(method: 'GET' | 'POST') {
  const { cookie } = await signInAs(context, { roles: ['officer'] });
  return app.inject({ method, url: '/api/forms', headers: { cookie } });
}

describe('forms', () => {
  test('makes two certification forms without a common question and a rehearsal, once, however many processes start', async () => {
    await Promise.all([ensureForms(context.databases.staff, context), ensureForms(context.databases.staff, context)]);

    const keys = await context.databases.staff
      .selectFrom('forms')
      .innerJoin('formKeys', 'formKeys.formId', 'forms.id')
      .select(['forms.kind', 'formKeys.questionIds'])
      .orderBy('forms.kind')
      .execute();

    expect(keys.map(({ kind }) => kind)).toEqual(['certification', 'certification', 'rehearsal']);
    expect(keys[0]?.questionIds.filter((id) => keys[1]?.questionIds.includes(id))).toEqual([]);
  });

  test('lets an officer freeze another from what is left, and says what is missing when nothing is', async () => {
    const third = await asOfficer('POST');

    const fourth = await asOfficer('POST');

    expect(third.json()).toMatchObject({ kind: 'certification', questionCount: 30, status: 'live', sittings: 0 });
    expect(fourth.json()).toMatchObject({
      code: 'form-not-possible',
      detail: expect.stringMatching(/needs .* only 0 may be used/),
    });
  });

  test('lists forms to officers only, and nothing of what is on them', async () => {
    const { cookie } = await signInAs(context);

    const listed = await asOfficer('GET');
    const refused = await app.inject({ url: '/api/forms', headers: { cookie } });

    expect(listed.json<{ forms: object[] }>().forms).toHaveLength(4);
    expect(listed.body).not.toMatch(/stem|option|seed|correct/);
    expect(refused.statusCode).toBe(403);
  });
});
