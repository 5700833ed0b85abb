import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { newId } from '../db/uuid.ts';
import { aContext } from '../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { appendRecord } from './append-record.ts';
import { verifyLedger } from './checkpoints/verify-ledger.ts';
import { openSigner } from './signer.ts';
import {
  createPersonKey,
  decryptPersonalData,
  destroyPersonKey,
  encryptPersonalData,
  PersonKeyMissingError,
} from './personal-data.ts';

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

/** Somebody with a key. */
async function aPerson(): Promise<string> {
  const personId = newId();
  await context.databases.auth.transaction().execute(async (tx) => {
    await tx
      .insertInto('people')
      .values({ id: personId, legalName: 'Nguyễn Thị Hoa', displayName: 'Hoa', audienceGroup: 'other' })
      .execute();
    await createPersonKey(tx, { secrets: context.secrets, personId });
  });
  return personId;
}

const encrypt = (personId: string) =>
  context.databases.staff
    .transaction()
    .execute((tx) => encryptPersonalData(tx, { secrets: context.secrets, personId, value: { name: 'Hoa' } }));
const decrypt = (personId: string, sealed: string) =>
  decryptPersonalData(context.databases.staff, { secrets: context.secrets, personId, sealed });

test('personal data comes back for its person and opens for nobody else', async () => {
  const [hoa, other] = [await aPerson(), await aPerson()];

  const sealed = await encrypt(hoa);

  expect(sealed).not.toContain('Hoa');
  expect(await decrypt(hoa, sealed)).toEqual({ name: 'Hoa' });
  await expect(decrypt(other, sealed)).rejects.toThrow('unable to authenticate');
});

test('destroying the key erases the data, and the chain still verifies', async () => {
  const personId = await aPerson();
  const sealed = await encrypt(personId);
  const { staff } = context.databases;
  await staff
    .transaction()
    .execute((tx) =>
      appendRecord(tx, { streamKind: 'person', streamId: personId, kind: 'named', actor: 'system', body: { sealed } }),
    );

  await staff.transaction().execute((tx) => destroyPersonKey(tx, personId));

  const { publicKey } = openSigner(context.secrets.checkpointKey);
  const report = await verifyLedger({ db: staff, directory: '/nonexistent', publicKey });
  expect(await decrypt(personId, sealed)).toBeNull();
  await expect(encrypt(personId)).rejects.toBeInstanceOf(PersonKeyMissingError);
  expect(report).toMatchObject({ isIntact: true });
});
