import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { withClient } from '../testing/with-client.ts';
import { type Database, type Databases, openDatabases } from './database.ts';

let database: TestDatabase;
let databases: Databases;
beforeAll(async () => {
  database = await aDatabase();
  databases = openDatabases(database.url);
});
afterAll(async () => {
  await databases.close();
  await database.drop();
});

test('prepares what a connection is asked for a third time, with the values of each time', async () => {
  const [doubled, prepared] = await databases.staff.connection().execute(async (db) => {
    const answers: number[] = [];
    for (const value of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const { rows } = await sql<{ twice: number }>`select ${value}::int * 2 as twice`.execute(db);
      answers.push(rows[0]?.twice ?? Number.NaN);
    }
    return [answers, await preparedStatements(db)];
  });

  expect(doubled).toEqual([2, 4, 6, 8, 10, 12, 14, 16]);
  expect(prepared).toEqual([{ statement: 'select $1::int * 2 as twice', uses: 6 }]);
});

test('keeps a bounded number of statements, however many different ones come', async () => {
  const prepared = await databases.staff.connection().execute(async (db) => {
    for (let length = 1; length <= 200; length += 1) {
      const values = Array.from({ length }, (_, place) => sql`${place}::int`);
      for (let use = 0; use < 3; use += 1) await sql`select ${sql.join(values)}`.execute(db);
    }
    return preparedStatements(db);
  });

  expect(prepared.length).toBe(120);
});

describe('a table that another version of the program has changed', () => {
  beforeAll(async () => {
    await owner('create table cmdsp.probes (id int); grant select on cmdsp.probes to cmdsp_candidate');
  });
  const read = async (db: Database) => sql`select * from probes where id > ${0}`.execute(db);

  test('is read on by statements that stand alone', async () => {
    await databases.candidate.connection().execute(async (db) => {
      for (let use = 0; use < 5; use += 1) await read(db);
    });
    await owner('alter table cmdsp.probes add column alone int');

    await expect(read(databases.candidate)).resolves.toMatchObject({ rows: [] });
  });

  test('is read on by the next transaction after one that failed', async () => {
    const transaction = async () => databases.candidate.transaction().execute(read);
    for (let use = 0; use < 5; use += 1) await transaction();
    await owner('alter table cmdsp.probes add column together int');

    await expect(transaction()).rejects.toThrow('cached plan');
    await expect(transaction()).resolves.toMatchObject({ rows: [] });
  });
});

async function owner(statement: string): Promise<void> {
  await withClient(database.connectionString, (client) => client.query(statement));
}

async function preparedStatements(db: Database) {
  const { rows } = await sql<{ statement: string; uses: number }>`
    select statement, (generic_plans + custom_plans)::int as uses from pg_prepared_statements order by prepare_time`.execute(
    db,
  );
  return rows;
}
