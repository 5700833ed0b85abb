import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { withClient } from '../testing/with-client.ts';
import { leftAfterErasure } from './left-after-erasure.ts';
import { retention } from './retention.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await aDatabase();
});

afterAll(async () => {
  await database.drop();
});

test('erases from every table that holds something of one person, or says why it stays', async () => {
  const personal = await listPersonalTables();

  const treated = await listTreatedTables();

  const left = Object.keys(leftAfterErasure);
  expect(personal.length).toBeGreaterThan(35);
  // A new table needs a function erasing_<place>_<noun> in its migration (see 0141 and later), or a reason to stay.
  expect(personal.filter((table) => !treated.has(table) && !left.includes(table))).toEqual([]);
  expect(left.filter((table) => treated.has(table) || !personal.includes(table))).toEqual([]);
});

test('says of every such table in the retention table why it is kept and for how long, once', async () => {
  const personal = await listPersonalTables();

  const named = retention.flatMap(({ tables }) => tables);

  // A new table belongs to one of the rules in retention.ts.
  expect(personal.filter((table) => !named.includes(table))).toEqual([]);
  expect(named.filter((table) => !personal.includes(table))).toEqual([]);
  expect(new Set(named).size).toBe(named.length);
});

/** Tables that refer to a person, and those that belong to a row of such a table. */
async function listPersonalTables(): Promise<readonly string[]> {
  return withClient(database.connectionString, async (client) => {
    const { rows } = await client.query<{ table: string }>(`
      with recursive tables as (
        select c.oid, c.relname from pg_class c where c.relnamespace = 'cmdsp'::regnamespace and c.relkind in ('r', 'p')
      ), personal as (
        select t.oid, t.relname from tables t
        where t.relname = 'people' or exists (
          select from pg_attribute a where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
            and (a.attname ~ '(^|_)(person|user|candidate|learner|sitting)_id$' or a.attname in ('email', 'recipient', 'legal_name'))
        ) or exists (
          select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
          where k.contype = 'f' and k.conrelid = t.oid and k.confrelid = 'cmdsp.people'::regclass
        )
        union
        select t.oid, t.relname from tables t
        join pg_constraint k on k.contype = 'f' and k.conrelid = t.oid
        join personal p on k.confrelid = p.oid
        where p.relname not in ('people', 'auth_users')
      )
      select relname as table from personal order by relname`);
    return rows.map(({ table }) => table);
  });
}

/** Tables that the functions of an erasure delete from or change. */
async function listTreatedTables(): Promise<ReadonlySet<string>> {
  return withClient(database.connectionString, async (client) => {
    const { rows } = await client.query<{ table: string }>(`
      select distinct found[1] as table from pg_proc p,
        regexp_matches(p.prosrc, '(?:delete from|update) ([a-z_]+)', 'g') as found
      where p.pronamespace = 'cmdsp'::regnamespace and p.proname ~ '^erasing_[0-9]{2}_'`);
    return new Set(rows.map(({ table }) => table));
  });
}
