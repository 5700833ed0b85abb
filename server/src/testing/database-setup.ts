import type { TestProject } from 'vitest/node';
import './provided-context.ts';
import { startTemporaryServer } from './start-temporary-server.ts';
import { createTemplateDatabase, dropTemplateDatabase } from './template-database.ts';
import { sweepTemporaryDirectories } from './temporary-directory.ts';

/**
 * Runs once before the tests of the `database` project: finds the server that `CMDSP_TEST_DATABASE_URL` names (as a
 * superuser) or starts a fresh one, and makes the template that `aDatabase` copies. What it returns tidies up.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  sweepTemporaryDirectories();
  const url = process.env['CMDSP_TEST_DATABASE_URL'];
  const server = url
    ? { superuserUrl: url, stop: async () => undefined }
    : await startTemporaryServer({ binDirectory: null });
  try {
    const { superuserUrl } = server;
    const template = await createTemplateDatabase(superuserUrl);
    project.provide('databaseServer', { superuserUrl, template });
    return async () => {
      await dropTemplateDatabase({ superuserUrl, template });
      await server.stop();
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
