import type { TestProject } from 'vitest/node';
import './provided-context.ts';
import { startTemporaryServer } from './start-temporary-server.ts';
import { createTemplateDatabase, dropTemplateDatabase } from './template-database.ts';
import { sweepTemporaryDirectories } from './temporary-directory.ts';

/**
 * Runs once before the tests of the `database` project: finds the server that `CMDSP_TEST_DATABASE_URL` names (as a
 * superuser) or starts a fresh one in memory, from the programs in `CMDSP_TEST_PG_BIN` when that is set, and makes the
 * template that `aDatabase` copies. What it returns tidies up.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  sweepTemporaryDirectories();
  const url = process.env['CMDSP_TEST_DATABASE_URL'];
  if (url) {
    const template = await createTemplateDatabase(url);
    project.provide('databaseServer', { superuserUrl: url, template, isInMemory: false });
    return () => dropTemplateDatabase({ superuserUrl: url, template });
  }
  const server = await startTemporaryServer({
    binDirectory: process.env['CMDSP_TEST_PG_BIN'] || null,
    place: 'memory',
  });
  try {
    const { superuserUrl, isInMemory } = server;
    const template = await createTemplateDatabase(superuserUrl);
    project.provide('databaseServer', { superuserUrl, template, isInMemory });
    // Its databases go with its files.
    return server.stop;
  } catch (error) {
    await server.stop();
    throw error;
  }
}
