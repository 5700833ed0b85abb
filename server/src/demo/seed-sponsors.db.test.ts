import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import type { Context } from '../context.ts';
import { aBrowser } from '../testing/a-browser.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { withClient } from '../testing/with-client.ts';
import { type SignedIn, signInAs } from '../testing/sign-in-as.ts';
import { seedCohorts } from './seed-cohorts.ts';
import { seedSponsors } from './seed-sponsors.ts';

const release = 'f'.repeat(64);
let database: TestDatabase;
let context: Context;
let people: Record<'administrator' | 'facilitator' | 'employer' | 'candidate-ready', SignedIn>;

beforeEach(async () => {
  database = await aDatabase();
  context = aContext(database, { contentRelease: release });
  people = {
    administrator: await signInAs(context, { roles: ['administrator'] }),
    facilitator: await signInAs(context, { roles: ['facilitator'] }),
    employer: await signInAs(context),
    'candidate-ready': await signInAs(context),
  };
  await withClient(database.connectionString, async (client) => {
    await client.query(
      `insert into cmdsp.content_releases (hash, is_bank_private, program_release) values ($1, false, 'test')`,
      [release],
    );
    await client.query(`update cmdsp.auth_users set email = 'employer@example.org' where id = $1`, [
      people.employer.personId,
    ]);
  });
});

afterEach(async () => {
  await context.databases.close();
  await database.drop();
});

test('shows a sponsor with numbers and hidden ones, and a desk with something on it; repeats nothing', async () => {
  const idOf = new Map(
    (['administrator', 'facilitator', 'employer', 'candidate-ready'] as const).map((key) => [
      key,
      people[key].personId,
    ]),
  );
  await seedCohorts(context, { idOf });

  await seedSponsors(context, { idOf });
  await seedSponsors(context, { idOf });

  const app = await buildApp(context);
  const employer = aBrowser(app, people.employer.cookie);
  const list = (await employer.call('GET /api/sponsorships')).body;
  const { sponsors } = list as { sponsors: { id: string }[] }; // as the contract says
  const shown = (await employer.call(`GET /api/sponsorships/${sponsors[0]?.id ?? ''}`)).body;
  const own = (await aBrowser(app, people['candidate-ready'].cookie).call('GET /api/seats')).body;
  const desk = (await aBrowser(app, people.facilitator.cookie).call('GET /api/cohorts/clinic-cohort-madrid/desk')).body;
  await app.close();
  expect(sponsors).toHaveLength(1);
  expect(shown).toMatchObject({
    seats: 40,
    used: 28,
    invitations: { open: 2, expired: 1 },
    coverage: { kind: 'shown', total: 28 },
  });
  const counts = JSON.stringify((shown as { coverage: unknown }).coverage);
  expect([counts.includes('null'), /"counts":\[[^\]]*\d/.test(counts)]).toEqual([true, true]);
  expect(own).toMatchObject({ seats: [{ consent: { version: expect.any(String) } }] });
  expect(desk).toMatchObject({
    people: 16,
    misconceptions: { held: [{ people: 7 }] },
    prompts: [{ kind: 'misconception' }],
  });
  const { stuck } = desk as { stuck: { daysStill: number | null; quizzes: unknown[] }[] };
  expect(stuck.filter(({ daysStill }) => daysStill !== null)).toHaveLength(3);
  expect(stuck.filter(({ quizzes }) => quizzes.length > 0)).toHaveLength(1);
});
