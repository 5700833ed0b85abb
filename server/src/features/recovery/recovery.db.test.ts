import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { carryOutResets } from '../../accounts/carry-out-resets.ts';
import { hashPassword } from '../../accounts/hash-password.ts';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../db/uuid.ts';
import type { App } from '../../http/app-type.ts';
import type { StaffRole } from '../../http/viewer.ts';
import { aBrowser } from '../../testing/a-browser.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { type SignedIn, signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';

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

async function aPerson(roles: readonly StaffRole[] = [], legalName = 'Ewa Kowalska'): Promise<SignedIn> {
  const person = await signInAs(context, { legalName, roles });
  await context.databases.auth
    .insertInto('authAccounts')
    .values({
      id: newId(),
      userId: person.personId,
      accountId: person.personId,
      providerId: 'credential',
      password: await hashPassword(password),
    })
    .execute();
  return person;
}

/** The token of the newest mail to an address; empty when none has one. */
async function tokenFor(recipient: string): Promise<string> {
  const mails = await context.databases.staff
    .selectFrom('outgoingMails')
    .select('bodyText')
    .where('recipient', '=', recipient)
    .orderBy('id', 'desc')
    .execute();
  return (
    mails.map(({ bodyText }) => /token=([\w-]+)/.exec(bodyText ?? '')?.[1]).find((token) => token !== undefined) ?? ''
  );
}

async function emailOf({ personId }: SignedIn): Promise<string> {
  const row = await context.databases.auth
    .selectFrom('authUsers')
    .select('email')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  return row.email;
}

const run = (statement: string, values: readonly unknown[]) =>
  withClient(database.connectionString, (client) => client.query(statement, [...values]));
const stranger = () => aBrowser(app);
const confirm = (token: string) => stranger().call('POST /api/email-changes/confirm', { token });
const undo = (token: string) => stranger().call('POST /api/email-changes/undo', { token });

describe('another e-mail address', () => {
  test('comes into force when both mailboxes have confirmed, ends sessions, and the old mailbox can take it back', async () => {
    const person = await aPerson();
    const next = `next-${person.email}`;
    await aBrowser(app, person.cookie).call('POST /api/account/email', { password, email: next.toUpperCase() });
    const tokens = [await tokenFor(person.email), await tokenFor(next)];

    const first = await confirm(tokens[1] ?? '');
    const between = await emailOf(person);
    const second = await confirm(tokens[0] ?? '');
    const after = await emailOf(person);
    const session = await aBrowser(app, person.cookie).call('GET /api/account');
    const undoToken = await tokenFor(person.email);
    const undone = await undo(undoToken);
    const twice = await undo(undoToken);

    expect(first.body).toEqual({ kind: 'other-mailbox-missing' });
    expect(between).toBe(person.email);
    expect(second.body).toEqual({ kind: 'changed' });
    expect(after).toBe(next);
    expect(session.status).toBe(401);
    expect([undone.status, twice.status]).toEqual([200, 410]);
    expect(await emailOf(person)).toBe(person.email);
  });

  test('needs the password, and only one change waits at a time', async () => {
    const person = await aPerson();
    const browser = aBrowser(app, person.cookie);
    const email = `other-${person.email}`;

    const wrong = await browser.call('POST /api/account/email', { password: 'wrong', email });
    const same = await browser.call('POST /api/account/email', { password, email: person.email });
    const asked = await browser.call('POST /api/account/email', { password, email });
    const again = await browser.call('POST /api/account/email', { password, email });
    const seen = await browser.call('GET /api/account/changes');
    const cancelled = await browser.call('POST /api/account/email/cancel');
    const late = await confirm(await tokenFor(email));

    expect([wrong, same, asked, again, cancelled, late].map(({ status }) => status)).toEqual([
      422, 409, 204, 409, 204, 410,
    ]);
    expect(seen.body).toMatchObject({ email: { newEmail: email, isOldConfirmed: false, isNewConfirmed: false } });
  });

  test('that belongs to somebody else is answered alike, tells its owner, and never comes into force', async () => {
    const [person, owner] = [await aPerson(), await aPerson()];

    const asked = await aBrowser(app, person.cookie).call('POST /api/account/email', { password, email: owner.email });
    await confirm(await tokenFor(person.email));

    expect(asked.status).toBe(204);
    expect(await tokenFor(owner.email)).toBe('');
    expect(await emailOf(person)).toBe(person.email);
  });

  test.each([
    ['links end after a day', 'update cmdsp.email_changes set expires_at = now() where person_id = $1', confirm],
    [
      'the way back ends after a week',
      "update cmdsp.email_changes set state = 'applied', applied_at = now(), undo_until = now(), ended_at = now(), undo_token_hash = old_token_hash where person_id = $1",
      undo,
    ],
  ])('%s', async (_title, statement, use) => {
    const person = await aPerson();
    await aBrowser(app, person.cookie).call('POST /api/account/email', { password, email: `late-${person.email}` });
    await run(statement, [person.personId]);

    const answer = await use(await tokenFor(person.email));

    expect(answer).toMatchObject({ status: 410, body: { code: 'link-not-valid' } });
  });
});

describe('a lost second factor', () => {
  async function lost() {
    const [administrator, owner] = [await aPerson(['administrator']), await aPerson()];
    await run('update cmdsp.auth_users set two_factor_enabled = true where id = $1', [owner.personId]);
    const body = { reason: 'Phone was stolen', evidence: 'Passport shown in a video call' };
    const ask = (by: SignedIn, about: SignedIn) =>
      aBrowser(app, by.cookie).call(`POST /api/people/${about.personId}/second-factor-reset` as never, body);
    const isSet = async () => {
      const { rows } = await run('select two_factor_enabled as on from cmdsp.auth_users where id = $1', [
        owner.personId,
      ]);
      return (rows as { on: boolean }[])[0]?.on; // as selected
    };
    const due = () =>
      run("update cmdsp.second_factor_resets set due_at = now() - interval '1 s' where person_id = $1", [
        owner.personId,
      ]);
    return { administrator, owner, ask, isSet, due };
  }

  test('is taken away only after the delay, and all sessions end', async () => {
    const { administrator, owner, ask, isSet, due } = await lost();

    const asked = await ask(administrator, owner);
    const early = [await carryOutResets(context), await isSet()];
    await due();
    const late = [await carryOutResets(context), await isSet()];

    expect(asked.status).toBe(200);
    expect(early).toEqual([0, true]);
    expect(late).toEqual([1, false]);
    expect((await aBrowser(app, owner.cookie).call('GET /api/account')).status).toBe(401);
  });

  test('stays when its owner stops it by mail, once', async () => {
    const { administrator, owner, ask, isSet, due } = await lost();
    await ask(administrator, owner);
    const token = await tokenFor(owner.email);

    const answers = [
      await stranger().call('POST /api/second-factor-resets/stop', { token }),
      await stranger().call('POST /api/second-factor-resets/stop', { token }),
    ];
    await due();

    expect(answers.map(({ status }) => status)).toEqual([200, 410]);
    expect(await carryOutResets(context)).toBe(0);
    expect(await isSet()).toBe(true);
  });

  test('is nobody’s business but an administrator’s, and not about oneself', async () => {
    const { administrator, owner, ask } = await lost();
    const officer = await aPerson(['officer']);

    const answers = [
      await ask(officer, owner),
      await ask(administrator, administrator),
      await ask(administrator, officer),
    ];

    expect(answers.map(({ status }) => status)).toEqual([403, 409, 404]);
  });
});

describe('another legal name', () => {
  const ask = (person: SignedIn, legalName: string) =>
    aBrowser(app, person.cookie).call('POST /api/account/legal-name', { legalName, evidence: 'Marriage certificate' });
  const decide = (officer: SignedIn, id: string, decision: string) =>
    aBrowser(app, officer.cookie).call(`POST /api/name-changes/${id}/decision` as never, { decision, reason: 'Seen' });
  const idOf = async ({ personId }: SignedIn) => {
    const { rows } = await run('select id from cmdsp.name_changes where person_id = $1', [personId]);
    return (rows as { id: string }[])[0]?.id ?? ''; // as selected
  };
  const nameOf = async (person: SignedIn) =>
    ((await aBrowser(app, person.cookie).call('GET /api/account')).body as { legalName: string }).legalName; // as the contract says

  test.each([
    ['granted', 'Ewa Nowak'],
    ['refused', 'Ewa Kowalska'],
  ])('is %s by an officer, once', async (decision, expected) => {
    const [person, officer] = [await aPerson(), await aPerson(['officer'])];
    await ask(person, 'Ewa Nowak');
    const id = await idOf(person);

    const statuses = [(await decide(officer, id, decision)).status, (await decide(officer, id, decision)).status];

    expect(statuses).toEqual([204, 404]);
    expect(await nameOf(person)).toBe(expected);
    expect((await aBrowser(app, person.cookie).call('GET /api/account/changes')).body).toMatchObject({
      legalName: { state: decision, reason: 'Seen' },
    });
  });

  test('waits alone, is not decided by oneself or a candidate, and certificates keep the old one', async () => {
    const officer = await aPerson(['officer']);
    await ask(officer, 'Ewa Nowak');
    const id = await idOf(officer);

    const answers = [
      await ask(officer, 'Ewa Other'),
      await ask(await aPerson(), 'Ewa Kowalska'),
      await decide(officer, id, 'granted'),
      await decide(await aPerson(), id, 'granted'),
    ];

    expect(answers.map(({ status }) => status)).toEqual([409, 409, 403, 403]);
    expect(await nameOf(officer)).toBe('Ewa Kowalska');
  });
});
