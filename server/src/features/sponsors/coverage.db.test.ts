import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../db/uuid.ts';
import type { App } from '../../http/app-type.ts';
import { layToRest } from '../../privacy/erase-person.ts';
import { aBrowser, type TestBrowser } from '../../testing/a-browser.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';
import { consentText } from './consent-text.ts';
import { createSponsor } from './create-sponsor.ts';
import { appointRepresentative } from './representatives.ts';
import { createVoucher } from './vouchers.ts';

let database: TestDatabase;
let context: Context;
let app: App;
let administrator: SignedIn;
let employer: TestBrowser;
let sponsorId: string;
let code: string;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  app = await buildApp(context);
  administrator = await signInAs(context, { roles: ['administrator'] });
});

beforeEach(async () => {
  const by = administrator.personId;
  const speaker = await signInAs(context);
  employer = aBrowser(app, speaker.cookie);
  sponsorId = await createSponsor(context, { name: 'Clinic', by });
  await appointRepresentative(context, { sponsorId, email: speaker.email, reason: 'Test', by });
  ({ code } = await createVoucher(context, {
    sponsorId,
    invoiceReference: 'R-1',
    seats: 100,
    validDays: 30,
    cohortId: null,
    by,
  }));
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

type Learner = SignedIn & { readonly browser: TestBrowser };

/** People with a seat who agreed; each has passed the quizzes of some modules. */
async function agreeing(count: number, { passed = 0 }: { readonly passed?: number } = {}): Promise<readonly Learner[]> {
  const people: Learner[] = [];
  for (let index = 0; index < count; index += 1) {
    const person = await signInAs(context);
    const browser = aBrowser(app, person.cookie);
    await browser.call('POST /api/seats', { code });
    await agree({ ...person, browser });
    await pass(person, passed);
    people.push({ ...person, browser });
  }
  return people;
}

async function agree({ browser }: Learner) {
  return browser.call(`PUT /api/seats/${sponsorId}/consent`, { version: consentText.version });
}

async function withdraw({ browser }: Learner) {
  return browser.call(`DELETE /api/seats/${sponsorId}/consent`);
}

async function pass({ personId }: SignedIn, modules: number): Promise<void> {
  for (let module = 1; module <= modules; module += 1)
    await context.databases.staff
      .insertInto('progressFacts')
      // Long before this week began.
      .values({
        id: newId(),
        personId,
        kind: 'module-quiz-passed',
        subject: String(module),
        at: new Date('2020-01-01'),
      })
      .execute();
}

type Coverage = { kind: string; totals: (number | null)[]; total: number | null };

async function coverage(): Promise<Coverage> {
  const { body } = await employer.call(`GET /api/sponsorships/${sponsorId}`);
  return (body as { coverage: Coverage }).coverage; // as the contract says
}

/** The next Monday, as far as the snapshot is concerned. */
async function nextWeek(): Promise<void> {
  await withClient(database.connectionString, (client) =>
    client.query('update cmdsp.sponsor_snapshots set week = week - 7 where sponsor_id = $1', [sponsorId]),
  );
}

test('shows nothing while fewer than five agree, and how many there are from then on', async () => {
  await agreeing(4);
  expect(await coverage()).toMatchObject({ kind: 'withheld' });
  await nextWeek();
  await agreeing(6, { passed: 6 });
  await nextWeek();

  expect(await coverage()).toMatchObject({ kind: 'shown', total: 10, totals: [null, null, null, null] });
});

test('counts bands of progress that are large enough, from least to most', async () => {
  await agreeing(6);
  await agreeing(7, { passed: 3 });
  await agreeing(5, { passed: 6 });

  expect(await coverage()).toMatchObject({ kind: 'shown', totals: [6, null, 7, null], total: 18 });
});

test('counts nobody who has a seat and did not agree', async () => {
  await agreeing(6);
  const silent = await signInAs(context);
  await aBrowser(app, silent.cookie).call('POST /api/seats', { code });

  expect(await coverage()).toMatchObject({ total: 6 });
});

test('stays the same all week, whoever joins or learns meanwhile', async () => {
  const [first] = await agreeing(6);
  const before = await coverage();
  if (first !== undefined) await pass(first, 6);
  await agreeing(7, { passed: 6 });

  expect(await coverage()).toEqual(before);
});

test('says nothing about one newcomer: four wait, five come in together', async () => {
  await agreeing(6);
  await coverage();
  const sizes: (number | null)[] = [];
  for (let newcomer = 1; newcomer <= 5; newcomer += 1) {
    await agreeing(1, { passed: 6 });
    await nextWeek();
    sizes.push((await coverage()).total);
  }

  expect(sizes).toEqual([6, 6, 6, 6, 11]);
});

test('drops whoever withdraws from the very next page, with numbers that no subtraction undoes', async () => {
  const people = await agreeing(12);
  const before = await coverage();
  const [leaver] = people;
  if (leaver !== undefined) await withdraw(leaver);
  const atOnce = await coverage();
  await nextWeek();
  const later = await coverage();

  expect(before.total).toBe(12);
  expect(atOnce).toEqual({ kind: 'withheld', nextOn: expect.any(String) });
  // Twelve were two blocks of six: the leaver's goes with them.
  expect(later.total).toBe(6);
});

test('counts a block again when who left it agrees again before long', async () => {
  const people = await agreeing(6);
  await coverage();
  const [leaver] = people;
  if (leaver !== undefined) await withdraw(leaver);
  if (leaver !== undefined) await agree(leaver);
  expect(await coverage()).toMatchObject({ kind: 'withheld' });
  await nextWeek();

  expect(await coverage()).toMatchObject({ total: 6 });
});

test('drops whoever is erased, and never counts their block again as it was', async () => {
  const [erased] = await agreeing(6);
  await coverage();
  await context.databases.staff
    .transaction()
    .execute((tx) => layToRest(tx, { personId: erased?.personId ?? '', erasedAt: new Date() }));

  expect(await coverage()).toMatchObject({ kind: 'withheld' });
  await nextWeek();
  expect(await coverage()).toMatchObject({ kind: 'withheld' });
});

test('writes each consent into the ledger with the text, and refuses another version or a stranger', async () => {
  const [person] = await agreeing(1);
  if (person === undefined) throw new Error('Nobody agreed');
  await withdraw(person);
  await withdraw(person);
  const stranger = await signInAs(context);

  const records = await context.databases.staff
    .selectFrom('ledgerRecords')
    .select('kind')
    .where('streamKind', '=', 'person')
    .where('streamId', '=', person.personId)
    .where('kind', 'like', 'sponsor-consent%')
    .orderBy('sequence')
    .execute();
  const old = await person.browser.call(`PUT /api/seats/${sponsorId}/consent`, { version: '1999' });

  expect(records.map(({ kind }) => kind)).toEqual(['sponsor-consent-given', 'sponsor-consent-withdrawn']);
  expect(old).toMatchObject({ status: 409, body: { code: 'agreement-changed' } });
  expect(await agree({ ...stranger, browser: aBrowser(app, stranger.cookie) })).toMatchObject({ status: 404 });
});

test('sends a sponsor no name, no id of a person, no answer and nothing of the examination', async () => {
  const people = await agreeing(6, { passed: 6 });

  const { body } = await employer.call(`GET /api/sponsorships/${sponsorId}`);

  const text = JSON.stringify(body);
  for (const { personId, email } of people)
    expect([text.includes(personId), text.includes(email)]).toEqual([false, false]);
  expect(text).not.toMatch(/exam|sitting|certif|score|points|failed/i);
});
