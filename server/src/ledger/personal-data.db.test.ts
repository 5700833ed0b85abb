import { verifyChain } from '@cmdsp/ledger';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import { appendRecord } from './append-record.ts';
import { decryptPersonalData, destroyPersonKey, encryptPersonalData, PersonKeyMissingError } from './personal-data.ts';
import { fromRecordRow } from './record-row.ts';
import { sha256 } from './sha256.ts';

let database: TestDatabase;
let context: Context;

beforeAll(async () => {
  database = await aDatabase();
  context = aContext(database);
});

afterAll(async () => {
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
});

async function aRecordAbout(personId: string): Promise<string> {
  return context.databases.staff.transaction().execute(async (tx) => {
    const sealed = await encryptPersonalData(tx, { ...context, personId, value: { legalName: 'Ελένη Παππά' } });
    await appendRecord(tx, {
      streamKind: 'note',
      streamId: personId,
      kind: 'noted',
      actor: 'system',
      reason: null,
      body: { sealed },
    });
    return sealed;
  });
}

test('reads back what was encrypted, but not for somebody else', async () => {
  const one = (await signInAs(context)).personId;
  const other = (await signInAs(context)).personId;
  const sealed = await aRecordAbout(one);

  const own = await decryptPersonalData(context.databases.staff, { ...context, personId: one, sealed });
  const moved = decryptPersonalData(context.databases.staff, { ...context, personId: other, sealed });

  expect(own).toEqual({ legalName: 'Ελένη Παππά' });
  await expect(moved).rejects.toThrow();
});

test('erasing a person leaves ciphertext that nobody can read and a chain that still verifies', async () => {
  const { personId } = await signInAs(context);
  const sealed = await aRecordAbout(personId);

  await context.databases.staff.transaction().execute((tx) => destroyPersonKey(tx, personId));

  const read = await decryptPersonalData(context.databases.staff, { ...context, personId, sealed });
  const rows = await context.databases.staff
    .selectFrom('ledgerRecords')
    .selectAll()
    .where('streamKind', '=', 'note')
    .where('streamId', '=', personId)
    .orderBy('sequence')
    .execute();
  expect(read).toBeNull();
  const stream = { kind: 'note', id: personId };
  expect(verifyChain({ stream, records: rows.map(fromRecordRow), hash: sha256 }).kind).toBe('intact');
  expect(rows).toHaveLength(1);
  await expect(aRecordAbout(personId)).rejects.toBeInstanceOf(PersonKeyMissingError);
});
