import { readFile, writeFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '../../context.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { makeTemporaryDirectory } from '../../testing/temporary-directory.ts';
import { withClient } from '../../testing/with-client.ts';
import { appendRecord } from '../append-record.ts';
import { openSigner } from '../signer.ts';
import { checkpointFile } from './checkpoint-file.ts';
import { verifyLedger } from './verify-ledger.ts';
import { writeCheckpoint } from './write-checkpoint.ts';

let database: TestDatabase;
let context: Context;
let directory: string;

beforeEach(async () => {
  database = await aDatabase();
  context = aContext(database);
  directory = makeTemporaryDirectory();
});

afterEach(async () => {
  await context.databases.close();
  await database.drop();
});

async function append(streamId: string, times = 1): Promise<void> {
  for (let index = 0; index < times; index += 1) {
    await context.databases.staff
      .transaction()
      .execute((tx) =>
        appendRecord(tx, { streamKind: 'test', streamId, kind: 'thing-happened', actor: 'system', body: { index } }),
      );
  }
}

function write() {
  const { sign } = openSigner(context.secrets.checkpointKey);
  return writeCheckpoint({ db: context.databases.staff, directory, sign });
}

function verify() {
  const { publicKey } = openSigner(context.secrets.checkpointKey);
  return verifyLedger({ db: context.databases.staff, directory, publicKey });
}

/** What only somebody with the owner's rights can do to the ledger. */
function tamper(statement: string) {
  return withClient(database.url('owner'), (client) => client.query(`set search_path = cmdsp; ${statement}`));
}

describe('checkpoints', () => {
  test('find an untouched ledger intact, also when it has grown since', async () => {
    await append('a', 3);
    await write();
    await append('a', 2);
    await append('b', 1);
    await write();

    const report = await verify();

    expect(report).toMatchObject({ isIntact: true, streams: 2, records: 6, checkpoints: 2, faults: [] });
  });

  test('are not written again while nothing happens', async () => {
    await append('a');
    await write();

    const second = await write();

    expect(second).toBeNull();
  });

  test.each([
    {
      what: 'a cut-off tail',
      statement:
        'delete from ledger_records where sequence = 3; update ledger_heads set sequence = 2, hash = (select hash from ledger_records where sequence = 2)',
      fault: /test a had 3 records and has 2 now/,
    },
    {
      what: 'a stream that is gone',
      statement: 'delete from ledger_records; delete from ledger_heads',
      fault: /test a is gone from the ledger/,
    },
    {
      what: 'a changed body',
      statement: 'update ledger_records set body = \'{"data":{},"kind":"thing-happened"}\' where sequence = 2',
      fault: /test a: record 2 is broken \(wrong-hash\)/,
    },
    {
      what: 'a changed kind',
      statement: "update ledger_records set kind = 'other' where sequence = 1",
      fault: /record 1 is broken/,
    },
    {
      what: 'a missing record',
      statement: 'delete from ledger_records where sequence = 2',
      fault: /record 2 is broken \(wrong-sequence\)/,
    },
  ])('see $what', async ({ statement, fault }) => {
    await append('a', 3);
    await write();
    await tamper(statement);

    const report = await verify();

    expect(report.isIntact).toBe(false);
    expect(report.faults.join('\n')).toMatch(fault);
  });

  test('see a checkpoint that was changed or taken away', async () => {
    await append('a', 1);
    const first = await write();
    await append('a', 1);
    await write();
    const file = checkpointFile(directory, first?.at ?? 0);
    const [one = '', two = ''] = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, `${two}\n${one.replace('"sequence":1', '"sequence":9')}\n`);

    const report = await verify();

    expect(report.faults.join('\n')).toMatch(/a checkpoint before it is missing[\s\S]*wrong-hash/);
  });

  test('survive that nobody may update or delete records', async () => {
    await append('a');

    const changing = sql`delete from ledger_records`.execute(context.databases.staff);

    await expect(changing).rejects.toThrow('permission denied');
  });
});
