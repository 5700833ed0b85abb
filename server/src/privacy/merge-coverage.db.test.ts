import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aDatabase, type TestDatabase } from '../testing/a-database.ts';
import { withClient } from '../testing/with-client.ts';
import { staysAtMerge } from './stays-at-merge.ts';

const kept = '0190a000-0000-7000-8000-000000000001';
const closed = '0190a000-0000-7000-8000-000000000002';
const officer = '0190a000-0000-7000-8000-000000000003';
let database: TestDatabase;

beforeEach(async () => {
  database = await aDatabase();
});

afterEach(async () => {
  await database.drop();
});

const within = <Result>(work: (client: Client) => Promise<Result>) =>
  withClient(database.connectionString, async (client) => {
    await client.query('set search_path = cmdsp');
    return work(client);
  });

/** Every column that points at a person and is not merely who did something: `table.column`. */
async function listPersonColumns(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select distinct c.relname || '.' || a.attname as name
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'cmdsp'::regnamespace and c.relkind = 'r' and c.relname not like 'auth\\_%' and c.relname <> 'people'
      and a.atttypid = 'uuid'::regtype and a.attname !~ '_by$'
      and (a.attname ~ '(^|_)person_id$' or exists (select from pg_constraint k
        where k.contype = 'f' and k.conrelid = c.oid and k.confrelid = 'cmdsp.people'::regclass and a.attnum = any (k.conkey)))
    order by name`);
  return rows.map(({ name }) => name);
}

type Move = { readonly table: string; readonly column: string; readonly atConflict: string };

/** What the functions of a merge move. */
async function listMoves(client: Client): Promise<readonly Move[]> {
  const { rows } = await client.query<Move>(`
    select found[1] as table, found[2] as column, coalesce(found[3], 'goes') as "atConflict" from pg_proc p,
      regexp_matches(p.prosrc, 'merge_rows\\(kept, closed, ''([a-z_]+)'', ''([a-z_]+)''(?:, ''([a-z]+)'')?', 'g') as found
    where p.pronamespace = 'cmdsp'::regnamespace and p.proname ~ '^merging_[0-9]{2}_'`);
  return rows;
}

/** Tables whose rows of the closed account are deleted outright. */
const deleted = ['one_time_links.person_id'];

test('has a rule for every column that points at a person: it moves, or there is a reason why it stays', async () => {
  const { columns, moves } = await within(async (client) => ({
    columns: await listPersonColumns(client),
    moves: (await listMoves(client)).map(({ table, column }) => `${table}.${column}`),
  }));

  const treated = [...moves, ...Object.keys(staysAtMerge), ...deleted];
  expect(columns.length).toBeGreaterThan(45);
  // A new table needs a line in a function merging_<place>_<noun> of its migration (see 0291), or in stays-at-merge.ts.
  expect(columns.filter((column) => !treated.includes(column))).toEqual([]);
  expect(new Set(treated).size).toBe(treated.length);
  expect(moves.filter((column) => !columns.includes(column) && !column.endsWith('_by'))).toEqual([]);
});

test('moves every row that only the closed account has', async () => {
  const left = await within(async (client) => {
    const moves = await prepare(client);
    for (const move of moves) await insertRow(client, move, closed);
    await client.query('select merge_people($1, $2)', [kept, closed]);
    return countRows(client, moves);
  });

  expect(left.filter((row) => row.ofClosed !== 0 || row.ofKept === 0)).toEqual([]);
  expect(left.length).toBeGreaterThan(35);
});

test('where both accounts have the same, the kept one has it once, and the other goes or stays as its rule says', async () => {
  const left = await within(async (client) => {
    const moves = await prepare(client);
    for (const move of moves) {
      const row = await insertRow(client, move, kept);
      await insertRow(client, move, closed, row);
    }
    await client.query('select merge_people($1, $2)', [kept, closed]);
    return countRows(client, moves);
  });

  expect(left.filter((row) => row.atConflict === 'goes' && row.ofClosed !== 0)).toEqual([]);
  expect(left.filter((row) => row.ofKept === 0)).toEqual([]);
  expect(left.filter((row) => row.atConflict === 'stays' && row.ofClosed !== 1)).toEqual([]);
});

test('refuses what no officer has granted, and to merge an account twice', async () => {
  const outcomes = await within(async (client) => {
    const merge = async () =>
      client.query('select merge_people($1, $2)', [kept, closed]).then(
        () => 'done',
        (error: Error) => error.message,
      );
    const ungranted = await merge();
    await prepare(client);
    return [ungranted, await merge(), await merge()];
  });

  expect(outcomes).toEqual([
    expect.stringContaining('nobody granted'),
    'done',
    expect.stringContaining('nobody granted'),
  ]);
});

/** A database in which rows may be made up: unique indexes hold, other rules do not. */
async function prepare(client: Client): Promise<readonly Move[]> {
  await client.query('set session_replication_role = replica');
  const checks = await client.query<{ table: string; name: string }>(`
    select conrelid::regclass::text as table, conname as name from pg_constraint
    where contype = 'c' and connamespace = 'cmdsp'::regnamespace and conrelid <> 0`);
  for (const { table, name } of checks.rows)
    await client.query(`alter table ${table} drop constraint if exists "${name}"`);
  await client.query(
    `insert into account_merges (id, kept_id, other_id, state, kept_token_hash, other_token_hash, expires_at, decided_by, decided_at, reason)
     values ($1, $2, $3, 'granted', 'a', 'b', now(), $4, now(), 'test')`,
    [randomUUID(), kept, closed, officer],
  );
  return listMoves(client);
}

type Row = ReadonlyMap<string, unknown>;

/** A made-up row of a person; `like` repeats the values of another one as far as unique indexes without the person allow. */
async function insertRow(client: Client, { table, column }: Move, person: string, like: Row = new Map()): Promise<Row> {
  const { rows } = await client.query<{ name: string; type: string; isNeeded: boolean; isUnique: boolean }>(
    `select a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull and not a.atthasdef as "isNeeded",
       exists (select from pg_index i where i.indrelid = a.attrelid and i.indisunique and a.attnum = any (i.indkey)
         and not exists (select from pg_attribute p where p.attrelid = a.attrelid and p.attname = $2 and p.attnum = any (i.indkey))) as "isUnique"
     from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''`,
    [table, column],
  );
  const row = new Map<string, unknown>([[column, person]]);
  for (const { name, type, isNeeded, isUnique } of rows)
    if (name !== column && isNeeded) row.set(name, (isUnique ? undefined : like.get(name)) ?? madeUp(type));
  const names = [...row.keys()].map((name) => `"${name}"`).join(', ');
  const places = [...row.keys()].map((_, index) => `$${index + 1}`).join(', ');
  await client.query(`insert into ${table} (${names}) values (${places})`, [...row.values()]);
  return row;
}

function madeUp(type: string): unknown {
  if (type === 'uuid') return randomUUID();
  if (type === 'boolean') return true;
  if (type === 'jsonb') return '{}';
  if (type === 'date' || type.startsWith('timestamp')) return '2026-01-01';
  if (/int|double|numeric|real/.test(type)) return 1;
  if (type === 'bytea') return Buffer.from('x');
  return randomUUID().slice(0, 8);
}

async function countRows(client: Client, moves: readonly Move[]) {
  const counts = [];
  for (const move of moves) {
    const { rows } = await client.query<{ ofKept: number; ofClosed: number }>(
      `select count(*) filter (where ${move.column} = $1)::int as "ofKept",
         count(*) filter (where ${move.column} = $2)::int as "ofClosed" from ${move.table}`,
      [kept, closed],
    );
    counts.push({ ...move, ofKept: rows[0]?.ofKept ?? 0, ofClosed: rows[0]?.ofClosed ?? 0 });
  }
  return counts;
}
