import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { aBrowser } from '../../testing/a-browser.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { anExaminedCandidate } from '../../testing/an-examined-candidate.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';

// beyond.md, complaint 12: what candidates say of a question during the examination is kept and reaches the question.

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
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
});

const call = (who: SignedIn, key: string, body?: unknown) => aBrowser(app, who.cookie).call(key as never, body);
async function aSitting() {
  const candidate = await signInAs(context);
  const examined = { personId: candidate.personId, ids: ['a', 'b', 'c'] };
  const { sittingId } = await anExaminedCandidate(database, examined);
  const keep = (...remarks: [number, number, string][]) =>
    call(candidate, `PUT /api/sittings/${sittingId}/remarks`, {
      remarks: remarks.map(([position, revision, body]) => ({ position, revision, body })),
    });
  const kept = async () => (await call(candidate, `GET /api/sittings/${sittingId}/remarks`)).body;
  return { candidate, sittingId, keep, kept };
}

test('remarks are kept in any order and however often they come; the newest of each question stands', async () => {
  const { keep, kept } = await aSitting();

  await keep([1, 2, 'Two options say the same.'], [2, 1, 'The unit is missing.']);
  const late = await keep([1, 1, 'Two opt']);
  await keep([1, 2, 'Two options say the same.']);

  expect(late.body).toEqual({ kept: [{ position: 1, revision: 2 }] });
  expect(await kept()).toEqual({
    remarks: [
      { position: 1, revision: 2, body: 'Two options say the same.' },
      { position: 2, revision: 1, body: 'The unit is missing.' },
    ],
  });
});

test('remarks of others are neither read nor written, and a number that is not there is refused', async () => {
  const { sittingId, keep } = await aSitting();
  const other = await signInAs(context);
  const remarks = [{ position: 1, revision: 9, body: 'Not mine' }];

  const answers = [
    await call(other, `PUT /api/sittings/${sittingId}/remarks`, { remarks }),
    await call(other, `GET /api/sittings/${sittingId}/remarks`),
    await keep([4, 1, 'There are three']),
  ];

  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
});

test('remarks that waited for the network are taken for a day after the end, and not longer', async () => {
  const { sittingId, keep } = await aSitting();
  const endedBefore = (hours: number) =>
    withClient(database.connectionString, (client) =>
      client.query(`update cmdsp.sittings set finished_at = now() - $2 * interval '1 hour' where id = $1`, [
        sittingId,
        hours,
      ]),
    );

  await endedBefore(23);
  const inTime = await keep([1, 1, 'Sent from the train']);
  await endedBefore(25);

  expect([inTime.status, (await keep([2, 1, 'Too late'])).status]).toEqual([200, 404]);
});
