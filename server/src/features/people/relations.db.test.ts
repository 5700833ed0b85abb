import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { conflictBetween } from '../../impartiality/conflict-between.ts';
import { aBrowser } from '../../testing/a-browser.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { signInAs } from '../../testing/sign-in-as.ts';

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

describe('a relation', () => {
  type Listed = { relations: { id: string; sinceOn: string; untilOn: string | null }[] };
  async function recorded(sinceOn?: string) {
    const administrator = await signInAs(context, { roles: ['administrator'] });
    const [officer, learner] = [await signInAs(context, { roles: ['officer'] }), await signInAs(context)];
    const browser = aBrowser(app, administrator.cookie);
    const record = () =>
      browser.call(`POST /api/people/${officer.personId}/relations`, {
        kind: 'manages',
        otherPersonId: learner.personId,
        reason: 'Same ward',
        ...(sinceOn === undefined ? {} : { sinceOn }),
      });
    await record();
    const list = async () =>
      ((await browser.call(`GET /api/people/${officer.personId}/relations`)).body as Listed).relations; // as the contract says
    const end = async (untilOn: string, reason = 'Moved to another ward') =>
      browser.call(`POST /api/relations/${(await list())[0]?.id ?? ''}/end`, { untilOn, reason });
    const counts = async () => {
      const asked = { assignment: 'award', actorId: officer.personId, personIds: [learner.personId] } as const;
      return (await conflictBetween(context.databases.staff, asked)) === null ? 0 : 1;
    };
    return { officer, record, list, end, counts };
  }

  test('ends once, on a day that is not before its first, and both are on the ledger', async () => {
    const { officer, list, end } = await recorded('2024-05-01');

    const answers = [await end('2024-04-30'), await end('2025-01-31'), await end('2025-02-01')];

    expect(answers.map(({ status }) => status)).toEqual([409, 204, 404]);
    expect(await list()).toMatchObject([{ sinceOn: '2024-05-01', untilOn: '2025-01-31' }]);
    const records = await context.databases.staff
      .selectFrom('ledgerRecords')
      .select(['kind', 'reason'])
      .where('streamId', '=', officer.personId)
      .orderBy('sequence')
      .execute();
    expect(records).toEqual([
      { kind: 'relation-recorded', reason: 'Same ward' },
      { kind: 'relation-ended', reason: 'Moved to another ward' },
    ]);
  });

  test.each([
    [1, 1],
    [23, 1],
    [25, 0],
  ])('that ended %i months ago counts %i times when an officer decides', async (months, expected) => {
    const { end, counts } = await recorded('2020-01-01');
    const day = new Date();
    day.setUTCMonth(day.getUTCMonth() - months);

    await end(day.toISOString().slice(0, 10));

    expect(await counts()).toBe(expected);
  });

  test('that had ended is in force again when it is recorded again', async () => {
    const { record, list, end, counts } = await recorded('2020-01-01');
    await end('2021-01-01');
    const between = await counts();

    await record();

    expect([between, await counts()]).toEqual([0, 1]);
    expect(await list()).toMatchObject([{ untilOn: null }]);
  });
});

test('every role that somebody was given is shown with its reasons', async () => {
  const administrator = await signInAs(context, { roles: ['administrator'] });
  const other = await signInAs(context);
  const browser = aBrowser(app, administrator.cookie);
  await browser.call(`POST /api/people/${other.personId}/roles`, { role: 'author', reason: 'Writes module 3' });
  await browser.call(`POST /api/people/${other.personId}/roles/author/revoke`, { reason: 'Module 3 is written' });

  const { body } = await browser.call(`GET /api/people/${other.personId}`);

  expect(body).toMatchObject({
    roles: [{ role: 'author', reason: 'Writes module 3', revokeReason: 'Module 3 is written' }],
  });
});
