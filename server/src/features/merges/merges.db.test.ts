import { makeCertificateNumber } from '@cmdsp/certification';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashPassword } from '../../accounts/hash-password.ts';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../db/uuid.ts';
import type { App } from '../../http/app-type.ts';
import type { StaffRole } from '../../http/viewer.ts';
import { erasePerson } from '../../privacy/erase-person.ts';
import { aBrowser } from '../../testing/a-browser.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { passEverything } from '../../testing/certify.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';

const password = 'four calm herons wade';
let database: TestDatabase;
let context: Context;
let app: App;
let officer: SignedIn;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
  app = await buildApp(context);
  officer = await signInAs(context, { roles: ['officer'] });
});

afterAll(async () => {
  await app.close();
  await context.databases.close();
  await database.drop();
});

async function aPerson(roles: readonly StaffRole[] = []): Promise<SignedIn> {
  const person = await signInAs(context, { legalName: 'Ewa Kowalska', roles });
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
  return person;
}

async function tokenFor(recipient: string): Promise<string> {
  const mails = await context.databases.staff
    .selectFrom('outgoingMails')
    .select('bodyText')
    .where('recipient', '=', recipient)
    .where('kind', '=', 'account-merge')
    .orderBy('id', 'desc')
    .execute();
  return /token=([\w-]+)/.exec(mails[0]?.bodyText ?? '')?.[1] ?? '';
}

const ask = async (person: SignedIn, email: string) =>
  aBrowser(app, person.cookie).call('POST /api/account/merge', { password, email });
const confirm = async (token: string) => aBrowser(app).call('POST /api/account-merges/confirm', { token });

async function prove(kept: SignedIn, closed: SignedIn): Promise<void> {
  await ask(kept, closed.email);
  await confirm(await tokenFor(kept.email));
  await confirm(await tokenFor(closed.email));
}

async function idOf({ personId }: SignedIn): Promise<string> {
  const row = await context.databases.staff
    .selectFrom('accountMerges')
    .select('id')
    .where('keptId', '=', personId)
    .orderBy('askedAt', 'desc')
    .executeTakeFirstOrThrow();
  return row.id;
}

async function decide(kept: SignedIn, decision: 'granted' | 'refused', by: SignedIn = officer) {
  return aBrowser(app, by.cookie).call(`POST /api/account-merges/${await idOf(kept)}/decision`, {
    decision,
    reason: 'Same passport, seen on a call',
  });
}

describe('two accounts of one person', () => {
  test('become one when both mailboxes and an officer have said yes: study moves, sittings and certificates are shown', async () => {
    const [kept, closed] = [await aPerson(), await aPerson()];
    await passEverything(database, closed.personId);
    await context.databases.staff
      .insertInto('certificates')
      .values({
        id: newId(),
        number: makeCertificateNumber(new Uint8Array(randomBytes(10))),
        personId: closed.personId,
        schemeVersion: '1',
        legalName: 'Ewa Kowalska',
        isDemonstration: true,
        status: 'valid',
        statusChangedAt: new Date(),
        awardedAt: new Date(),
        validFrom: new Date(),
        validUntil: new Date(Date.now() + 1e9),
        awardedBy: officer.personId,
        statusList: 9,
        statusIndex: 1,
        credential: '',
        evidence: JSON.stringify({}),
      })
      .execute();
    await prove(kept, closed);

    const answer = await decide(kept, 'granted');

    expect(answer.status).toBe(204);
    const browser = aBrowser(app, kept.cookie);
    const exam = JSON.stringify((await browser.call('GET /api/exam')).body);
    const certificate = (await browser.call('GET /api/certificate')).body;
    const sitting = await context.databases.staff
      .selectFrom('sittings')
      .select(['id', 'personId'])
      .where('personId', '=', closed.personId)
      .executeTakeFirstOrThrow();
    expect(exam).toContain(sitting.id);
    expect(certificate).toMatchObject({ isComplete: true, certificate: { legalName: 'Ewa Kowalska' } });
    expect((await browser.call(`GET /api/sittings/${sitting.id}/result`)).status).toBe(200);
    expect((await aBrowser(app, closed.cookie).call('GET /api/account')).status).toBe(401);
    const records = await context.databases.staff
      .selectFrom('ledgerRecords')
      .select(['kind', 'actor', 'reason'])
      .where('streamId', 'in', [kept.personId, closed.personId])
      .where('kind', 'in', ['account-merged', 'account-closed-by-merge'])
      .execute();
    expect(records).toHaveLength(2);
    expect(records[0]).toMatchObject({ actor: `person:${officer.personId}`, reason: 'Same passport, seen on a call' });
    expect((await browser.call('GET /api/account/merge')).body).toMatchObject({
      request: { state: 'granted' },
      mergedAt: [expect.any(String)],
    });
  });

  test('need both mailboxes: one alone is not put before an officer', async () => {
    const [kept, closed] = [await aPerson(), await aPerson()];
    await ask(kept, closed.email);

    const first = await confirm(await tokenFor(kept.email));

    expect(first.body).toEqual({ kind: 'other-mailbox-missing' });
    expect((await decide(kept, 'granted')).status).toBe(404);
    const second = await confirm(await tokenFor(closed.email));
    expect(second.body).toEqual({ kind: 'proven' });
    expect((await confirm(await tokenFor(closed.email))).body).toMatchObject({ code: 'link-not-valid' });
  });

  test('get the same answer whether the other address has an account or not', async () => {
    const [one, two, other] = [await aPerson(), await aPerson(), await aPerson()];

    const answers = [await ask(one, other.email), await ask(two, 'nobody-there@example.org')];

    expect(answers.map(({ status, body }) => ({ status, body }))).toEqual([
      { status: 204, body: '' },
      { status: 204, body: '' },
    ]);
    expect(await tokenFor('nobody-there@example.org')).toBe('');
  });

  test('are counted for administrators while they wait for an officer, and no longer', async () => {
    const administrator = aBrowser(app, (await signInAs(context, { roles: ['administrator'] })).cookie);
    const countOf = async () => {
      const { concerns } = (await administrator.call('GET /api/administration')).body as {
        concerns: { kind: string; count: number }[];
      }; // as the contract says
      return concerns.find(({ kind }) => kind === 'merges-waiting')?.count ?? 0;
    };
    const [kept, closed] = [await aPerson(), await aPerson()];
    const before = await countOf();
    await ask(kept, closed.email);
    await confirm(await tokenFor(kept.email));
    const halfProven = await countOf();
    await confirm(await tokenFor(closed.email));

    const proven = await countOf();
    await decide(kept, 'refused');

    expect([halfProven - before, proven - before, (await countOf()) - before]).toEqual([0, 1, 0]);
  });

  test('stay two when the officer refuses', async () => {
    const [kept, closed] = [await aPerson(), await aPerson()];
    await prove(kept, closed);

    const answer = await decide(kept, 'refused');

    expect(answer.status).toBe(204);
    expect((await aBrowser(app, closed.cookie).call('GET /api/account')).status).toBe(200);
    expect((await aBrowser(app, kept.cookie).call('GET /api/account/merge')).body).toMatchObject({
      request: { state: 'refused', reason: 'Same passport, seen on a call' },
      mergedAt: [],
    });
  });

  test('are not merged while the account to close has a role of staff', async () => {
    const [kept, closed] = [await aPerson(), await aPerson(['facilitator'])];
    await prove(kept, closed);

    const answer = await decide(kept, 'granted');

    expect(answer).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect((await aBrowser(app, closed.cookie).call('GET /api/account')).status).toBe(200);
  });

  test('are decided by an officer who is neither, and by nobody else', async () => {
    const [own, closed] = [await aPerson(['officer']), await aPerson()];
    await prove(own, closed);

    expect((await decide(own, 'granted', own)).body).toMatchObject({ code: 'conflict-of-interest' });
    expect((await decide(own, 'granted', await signInAs(context))).status).toBe(403);
    expect((await decide(own, 'granted', await signInAs(context, { roles: ['administrator'] }))).status).toBe(403);
  });

  test('are granted once, however many officers press at once', async () => {
    const [kept, closed] = [await aPerson(), await aPerson()];
    await prove(kept, closed);

    const answers = await Promise.all([decide(kept, 'granted'), decide(kept, 'granted')]);

    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
      204,
      expect.toBeOneOf([404, 409]),
    ]);
  });
});

test('whoever is erased is erased with the accounts that were merged into theirs', async () => {
  const [kept, closed] = [await aPerson(), await aPerson()];
  await prove(kept, closed);
  await decide(kept, 'granted');

  await context.databases.staff
    .transaction()
    .execute(async (tx) =>
      erasePerson(tx, { personId: kept.personId, dataDirectory: context.config.dataDirectory, reason: 'test' }),
    );

  const names = await context.databases.staff
    .selectFrom('people')
    .select('legalName')
    .where('id', 'in', [kept.personId, closed.personId])
    .execute();
  expect(names).toEqual([{ legalName: 'Erased person' }, { legalName: 'Erased person' }]);
});
