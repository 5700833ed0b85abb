import { describe, expect, it, onTestFinished } from 'vitest';
import { aDatabase, type TestDatabase } from './a-database.ts';
import { withClient } from './with-client.ts';

async function aTemporaryDatabase(): Promise<TestDatabase> {
  const database = await aDatabase();
  onTestFinished(() => database.drop());
  return database;
}

describe('aDatabase', () => {
  it('has every migration', async () => {
    const database = await aTemporaryDatabase();

    const { rows } = await withClient(database.connectionString, (client) =>
      client.query('select name from cmdsp.migrations order by name'),
    );

    expect(rows[0]).toEqual({ name: '0001_ledger__create.sql' });
  });

  it('shares nothing with another one', async () => {
    const [one, other] = await Promise.all([aTemporaryDatabase(), aTemporaryDatabase()]);

    await withClient(one.connectionString, (client) => client.query('create table only_here (id int)'));
    const { rows } = await withClient(other.connectionString, (client) =>
      client.query("select to_regclass('only_here') as found"),
    );

    expect(rows).toEqual([{ found: null }]);
  });

  it.each(['owner', 'auth', 'candidate', 'staff'] as const)('lets the %s in as itself', async (role) => {
    const database = await aTemporaryDatabase();

    const { rows } = await withClient(database.url(role), (client) =>
      client.query('select current_user as name, current_database() as database'),
    );

    expect(rows).toEqual([{ name: `cmdsp_${role}`, database: database.name }]);
  });

  it('lets nobody in after drop, cuts off whoever is connected, and drop may be repeated', async () => {
    const database = await aDatabase();
    const connected = withClient(database.connectionString, async (client) => {
      client.on('error', () => undefined);
      await database.drop();
      await client.query('select 1');
    });

    await expect(connected).rejects.toThrow(/terminat|not queryable/);
    await database.drop();

    await expect(withClient(database.connectionString, (client) => client.query('select 1'))).rejects.toThrow(
      /not currently accepting connections|does not exist/,
    );
  });
});
