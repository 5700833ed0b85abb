import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import type { App } from '../../http/app-type.ts';
import { aBrowser } from '../../testing/a-browser.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { signInAs } from '../../testing/sign-in-as.ts';
import { withClient } from '../../testing/with-client.ts';

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

describe('roles', () => {
  test('work at once when given and are gone at once when taken away', async () => {
    const administrator = await signInAs(context, { roles: ['administrator'] });
    const other = await signInAs(context, { isSecondFactorDone: true });
    const browser = aBrowser(app, administrator.cookie);
    const theirs = aBrowser(app, other.cookie);

    const given = await browser.call(`POST /api/people/${other.personId}/roles`, {
      role: 'administrator',
      reason: 'Holiday cover',
    });
    const during = await theirs.call('GET /api/people');
    const taken = await browser.call(`POST /api/people/${other.personId}/roles/administrator/revoke`, {
      reason: 'Holiday over',
    });
    const after = await theirs.call('GET /api/people');

    expect([given.status, during.status, taken.status, after.status]).toEqual([204, 200, 204, 403]);
    const records = await context.databases.staff
      .selectFrom('ledgerRecords')
      .select(['kind', 'actor', 'reason'])
      .where('streamId', '=', other.personId)
      .orderBy('sequence')
      .execute();
    expect(records).toEqual([
      { kind: 'role-granted', actor: `person:${administrator.personId}`, reason: 'Holiday cover' },
      { kind: 'role-revoked', actor: `person:${administrator.personId}`, reason: 'Holiday over' },
    ]);
  });

  test('given twice are recorded once', async () => {
    const administrator = await signInAs(context, { roles: ['administrator'] });
    const other = await signInAs(context);
    const give = () =>
      aBrowser(app, administrator.cookie).call(`POST /api/people/${other.personId}/roles`, {
        role: 'officer',
        reason: 'New officer',
      });

    await Promise.all([give(), give()]);

    const records = await context.databases.staff
      .selectFrom('ledgerRecords')
      .select('kind')
      .where('streamId', '=', other.personId)
      .execute();
    expect(records).toHaveLength(1);
  });

  test('leave one administrator even when two take each other’s role at the same moment', async () => {
    await context.databases.staff
      .updateTable('roleGrants')
      .set({ revokedAt: new Date(), revokeReason: 'test' })
      .where('revokedAt', 'is', null)
      .execute();
    const [a, b] = [
      await signInAs(context, { roles: ['administrator'] }),
      await signInAs(context, { roles: ['administrator'] }),
    ];

    const answers = await Promise.all([
      aBrowser(app, a.cookie).call(`POST /api/people/${b.personId}/roles/administrator/revoke`, { reason: 'coup' }),
      aBrowser(app, b.cookie).call(`POST /api/people/${a.personId}/roles/administrator/revoke`, { reason: 'coup' }),
    ]);

    const left = await context.databases.staff
      .selectFrom('roleGrants')
      .select('personId')
      .where('role', '=', 'administrator')
      .where('revokedAt', 'is', null)
      .execute();
    // Whoever comes second is either no administrator any more (403) or would leave none (409).
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 403 || status === 409)).toHaveLength(1);
    expect(left).toHaveLength(1);
  });

  test.each([
    ['candidate', []],
    ['officer', ['officer' as const]],
    ['auditor', ['auditor' as const]],
  ])('cannot be seen or changed by a %s', async (_, roles) => {
    const person = await signInAs(context, { roles });
    const browser = aBrowser(app, person.cookie);

    const answers = [
      await browser.call('GET /api/people'),
      await browser.call(`POST /api/people/${person.personId}/roles`, { role: 'administrator', reason: 'I want it' }),
      await browser.call(`POST /api/people/${person.personId}/roles/officer/revoke`, { reason: 'no reason' }),
    ];

    expect(answers.map((answer) => answer.status)).toEqual([403, 403, 403]);
  });
});

describe('the list of people', () => {
  test.each([
    ['ΓΕΩΡΓ', 'Γεώργιος Παπαδόπουλος'],
    ['100%', '100% Real'],
    ['عمر', 'عمر الفاروق'],
  ])('finds %j', async (search, legalName) => {
    const administrator = await signInAs(context, { roles: ['administrator'] });
    await signInAs(context, { legalName });
    const needle = search === 'ΓΕΩΡΓ' ? 'Γεώργ' : search;

    const { body } = await aBrowser(app, administrator.cookie).call(
      `GET /api/people?search=${encodeURIComponent(needle)}`,
    );

    const { people } = body as { people: { legalName: string }[] }; // as the contract says
    expect(people.map((person) => person.legalName)).toEqual([legalName]);
  });

  test('pages through everybody, each once', async () => {
    const administrator = await signInAs(context, { roles: ['administrator'] });
    for (let number = 0; number < 60; number += 1) await signInAs(context, { legalName: `Paged ${number}` });
    const browser = aBrowser(app, administrator.cookie);
    type Page = { people: { id: string }[]; next: string | null };

    const first = (await browser.call('GET /api/people?search=Paged')).body as Page; // as the contract says
    const second = (await browser.call(`GET /api/people?search=Paged&after=${first.next}`)).body as Page;

    expect([first.people.length, second.people.length, second.next]).toEqual([50, 10, null]);
    expect(new Set([...first.people, ...second.people].map(({ id }) => id)).size).toBe(60);
  });
});

test('relations are recorded with who said so and why, and never of a person to themselves', async () => {
  const administrator = await signInAs(context, { roles: ['administrator'] });
  const [teacher, learner] = [await signInAs(context, { roles: ['facilitator'] }), await signInAs(context)];
  const browser = aBrowser(app, administrator.cookie);

  const recorded = await browser.call(`POST /api/people/${teacher.personId}/relations`, {
    kind: 'taught',
    otherPersonId: learner.personId,
    reason: 'Course of May',
  });
  const self = await browser.call(`POST /api/people/${teacher.personId}/relations`, {
    kind: 'employs',
    otherPersonId: teacher.personId,
    reason: 'Freelancer',
  });

  expect([recorded.status, self.status]).toEqual([204, 400]);
  expect((await browser.call(`GET /api/people/${teacher.personId}/relations`)).body).toMatchObject({
    relations: [{ kind: 'taught', otherPersonId: learner.personId }],
  });
});

describe('the database role of candidates', () => {
  const asCandidate = (personId: string, statement: string) =>
    withClient(database.url('candidate'), async (client) => {
      await client.query('set role cmdsp_candidate');
      await client.query('set search_path = cmdsp');
      await client.query("select set_config('cmdsp.person_id', $1, false)", [personId]);
      return client.query(statement);
    });

  test.each(['people', 'person_keys', 'role_grants', 'agreement_acceptances'])(
    'sees only own rows of %s',
    async (table) => {
      const [me] = [await signInAs(context, { roles: ['author'] }), await signInAs(context, { roles: ['author'] })];
      const column = table === 'people' ? 'id' : 'person_id';

      const { rows } = await asCandidate(me.personId, `select ${column} as id from ${table}`);

      expect(rows).toEqual([{ id: me.personId }]);
    },
  );

  test('sees nobody when no person was named', async () => {
    await signInAs(context);

    const { rows } = await asCandidate('', 'select id from people');

    expect(rows).toEqual([]);
  });

  test.each([
    'auth_users',
    'auth_accounts',
    'auth_sessions',
    'auth_verifications',
    'auth_two_factors',
    'auth_used_codes',
    'access_limits',
    'one_time_links',
    'outgoing_mails',
    'person_relations',
    'ledger_records',
  ])('may not read %s at all', async (table) => {
    const me = await signInAs(context);

    await expect(asCandidate(me.personId, `select * from ${table}`)).rejects.toThrow('permission denied');
  });

  test.each([
    [
      'give itself a role',
      (id: string) =>
        `insert into role_grants (id, person_id, role, reason) values (gen_random_uuid(), '${id}', 'officer', 'x')`,
    ],
    ['change the legal name', (id: string) => `update people set legal_name = 'Dr X' where id = '${id}'`],
    ['delete a person', (id: string) => `delete from people where id = '${id}'`],
  ])('may not %s', async (_, statement) => {
    const me = await signInAs(context);

    await expect(asCandidate(me.personId, statement(me.personId))).rejects.toThrow('permission denied');
  });

  test('cannot accept an agreement for somebody else or rename them', async () => {
    const [me, other] = [await signInAs(context), await signInAs(context)];
    const accept = `insert into agreement_acceptances (id, person_id, agreement_id, version, hash)
      values (gen_random_uuid(), '${other.personId}', 'a', '1', 'h')`;

    await expect(asCandidate(me.personId, accept)).rejects.toThrow('row-level security');
    const renamed = await asCandidate(
      me.personId,
      `update people set display_name = 'X' where id = '${other.personId}'`,
    );

    expect(renamed.rowCount).toBe(0);
  });

  test('through asPerson forgets the person when the transaction ends', async () => {
    const me = await signInAs(context);
    const ids = await asPerson(context.databases.candidate, me.personId, (tx) =>
      tx.selectFrom('people').select('id').execute(),
    );

    const afterwards = await context.databases.candidate.selectFrom('people').select('id').execute();

    expect(ids).toEqual([{ id: me.personId }]);
    expect(afterwards).toEqual([]);
  });

  test.each(['candidate', 'staff'] as const)('and of %s cannot read passwords or sessions', async (role) => {
    const read = withClient(database.url(role), (client) => client.query('select * from cmdsp.auth_sessions'));

    await expect(read).rejects.toThrow('permission denied');
  });
});
