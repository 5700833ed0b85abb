import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import type { StaffRole } from '../http/viewer.ts';
import { findObstaclesOf } from '../sittings/eligibility-of.ts';
import { databaseNow } from '../sittings/database-now.ts';
import { acceptBankAgreements } from '../testing/accept-bank-agreements.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import { withClient } from '../testing/with-client.ts';
import { recordBankReading } from './record-bank-reading.ts';
import { requireBankAgreement } from './require-bank-agreement.ts';

let database: TestDatabase;
let context: Context;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
});

afterAll(async () => {
  await context.databases.close();
  await database.drop();
});

const viewerOf = (person: { personId: string; sessionId: string }, roles: readonly StaffRole[]) => ({
  kind: 'person' as const,
  ...person,
  roles,
  isSecondFactorDone: true,
  isEmailVerified: true,
  isAgreementAccepted: true,
  contentRelease: null,
});

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'open',
    (error: { code?: string }) => error.code,
  );

test('opens only after both texts are accepted', async () => {
  const person = await signInAs(context, { roles: ['author'] });
  const viewer = viewerOf(person, ['author']);

  const before = await codeOf(requireBankAgreement(context, viewer));
  await acceptBankAgreements(context, person.personId);
  const after = await codeOf(requireBankAgreement(context, viewer));

  expect([before, after]).toEqual(['bank-agreement-needed', 'open']);
});

test('stays closed to whoever teaches, also as an author', async () => {
  const person = await signInAs(context, { roles: ['author', 'facilitator'] });
  await acceptBankAgreements(context, person.personId);

  const outcome = await codeOf(requireBankAgreement(context, viewerOf(person, ['author', 'facilitator'])));

  expect(outcome).toBe('bank-closed');
});

test('stays closed while a seat in the examination is taken', async () => {
  const person = await signInAs(context, { roles: ['author'] });
  await acceptBankAgreements(context, person.personId);
  await takeSeat(person.personId);

  const outcome = await codeOf(requireBankAgreement(context, viewerOf(person, ['author'])));

  expect(outcome).toBe('bank-closed');
});

test('keeps out of the examination whoever has read, for good', async () => {
  const reader = await signInAs(context, { roles: ['author'] });
  const other = await signInAs(context);
  const { staff } = context.databases;

  await staff.transaction().execute((tx) => recordBankReading(tx, { personId: reader.personId, what: 'd1-01' }));
  const change = staff.updateTable('bankReadings').set({ what: 'nothing' }).execute();

  await expect(change).rejects.toThrow(/permission denied/);
  expect((await obstaclesOf(reader.personId)).map(({ kind }) => kind)).toEqual(['has-read-bank']);
  expect((await obstaclesOf(other.personId)).map(({ kind }) => kind)).not.toContain('has-read-bank');
});

async function obstaclesOf(personId: string) {
  return context.databases.staff.transaction().execute(async (tx) => {
    const { programme } = context.catalogue;
    return findObstaclesOf(tx, { personId, programme, sittings: [], now: await databaseNow(tx) });
  });
}

async function takeSeat(personId: string) {
  await withClient(database.connectionString, async (client) => {
    await client.query('set search_path = cmdsp');
    await client.query('set session_replication_role = replica');
    await client.query(
      `insert into sittings (id, person_id, form_id, kind, rules_version, rules_accepted_at, window_opens_at, window_closes_at,
         personal_time_ms, grace_ms) values (gen_random_uuid(), $1, gen_random_uuid(), 'certification', '1', now(), now(),
         now() + interval '1 day', 3600000, 60000)`,
      [personId],
    );
  });
}
