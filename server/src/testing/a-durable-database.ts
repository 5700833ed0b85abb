import { aDatabase, type TestDatabase } from './a-database.ts';
import { startTemporaryServer } from './start-temporary-server.ts';
import { createTemplateDatabase } from './template-database.ts';

/**
 * A migrated, empty database on a server of its own whose files are on the disk, for tests that kill programs and look
 * what was kept: commits there take as long as in life. `drop` also ends the server.
 */
export async function aDurableDatabase(): Promise<TestDatabase> {
  const server = await startTemporaryServer({ binDirectory: process.env['CMDSP_TEST_PG_BIN'] || null, place: 'disk' });
  const { superuserUrl, isInMemory } = server;
  const template = await createTemplateDatabase(superuserUrl);
  const database = await aDatabase({ superuserUrl, template, isInMemory });
  return { ...database, drop: server.stop };
}
