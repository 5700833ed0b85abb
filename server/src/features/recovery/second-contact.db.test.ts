import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword } from '../../accounts/hash-password.ts';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../db/uuid.ts';
import type { App } from '../../http/app-type.ts';
import { erasePerson } from '../../privacy/erase-person.ts';
import { aBrowser } from '../../testing/a-browser.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';

const password = 'four calm herons wade';
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

async function aPerson(): Promise<SignedIn & { readonly second: string }> {
  const person = await signInAs(context, { legalName: 'Ewa Kowalska' });
  const { personId } = person;
  await context.databases.auth
    .insertInto('authAccounts')
    .values({
      id: newId(),
      userId: personId,
      accountId: personId,
      providerId: 'credential',
      password: await hashPassword(password),
    })
    .execute();
  return { ...person, second: `second-${person.email}` };
}

async function mailsTo(recipient: string) {
  return context.databases.staff
    .selectFrom('outgoingMails')
    .select(['kind', 'bodyText'])
    .where('recipient', '=', recipient)
    .orderBy('id')
    .execute();
}

const tokenOf = (body: string | null | undefined) => /token=([\w-]+)/.exec(body ?? '')?.[1] ?? '';
const name = async (person: SignedIn, email: string, secret = password) =>
  aBrowser(app, person.cookie).call('PUT /api/account/contact', { email, password: secret });
const confirm = async (email: string) =>
  aBrowser(app).call('POST /api/second-contacts/confirm', { token: tokenOf((await mailsTo(email)).at(-1)?.bodyText) });

test('a second address that was confirmed gets a link for a new password, and hears that one was set', async () => {
  const person = await aPerson();
  await name(person, person.second.toUpperCase());
  await confirm(person.second);

  await aBrowser(app).call('POST /api/password-resets', { email: person.second });
  const link = (await mailsTo(person.second)).at(-1);
  const reset = await aBrowser(app).call('POST /api/password-resets/confirm', {
    token: tokenOf(link?.bodyText),
    password: 'seven quiet otters swim',
  });

  expect(link?.kind).toBe('reset-password');
  expect(reset.status).toBe(200);
  expect((await mailsTo(person.second)).map(({ kind }) => kind)).toContain('password-changed');
  expect((await mailsTo(person.email)).map(({ kind }) => kind)).toEqual(['second-contact-changed', 'password-changed']);
});

test('an address that nobody confirmed gets nothing but its own link', async () => {
  const person = await aPerson();
  await name(person, person.second);

  await aBrowser(app).call('POST /api/password-resets', { email: person.second });

  expect((await mailsTo(person.second)).map(({ kind }) => kind)).toEqual(['second-contact']);
});

test('naming one needs the password, and another address than the first', async () => {
  const person = await aPerson();

  const answers = [await name(person, person.second, 'wrong'), await name(person, person.email)];

  expect(answers.map(({ body }) => body)).toMatchObject([{ code: 'password-refused' }, { code: 'conflict' }]);
});

test('one confirmed address belongs to one person', async () => {
  const [one, other] = [await aPerson(), await aPerson()];
  await name(one, one.second);
  await confirm(one.second);
  await name(other, one.second);

  const answer = await confirm(one.second);

  expect(answer).toMatchObject({ status: 409, body: { code: 'conflict' } });
});

test('removing it is told to both mailboxes, and its link works no more', async () => {
  const person = await aPerson();
  await name(person, person.second);
  await confirm(person.second);
  const again = await confirm(person.second);

  const removed = await aBrowser(app, person.cookie).call('DELETE /api/account/contact');

  expect([again.status, removed.status]).toEqual([410, 204]);
  expect((await mailsTo(person.second)).at(-1)?.kind).toBe('second-contact-changed');
  expect((await mailsTo(person.email)).at(-1)?.kind).toBe('second-contact-changed');
});

test('is in the file that the person takes along, and goes when they are erased', async () => {
  const person = await aPerson();
  await name(person, person.second);
  await confirm(person.second);

  const file = (await aBrowser(app, person.cookie).call('GET /api/account/data')).body;
  await context.databases.staff
    .transaction()
    .execute(async (tx) =>
      erasePerson(tx, { personId: person.personId, dataDirectory: context.config.dataDirectory, reason: 'test' }),
    );

  const left = await context.databases.auth
    .selectFrom('secondContacts')
    .where('email', '=', person.second)
    .select('email')
    .execute();
  expect(file).toMatchObject({ secondContacts: [{ email: person.second }] });
  expect(left).toEqual([]);
  expect(await mailsTo(person.second)).toEqual([]);
});
