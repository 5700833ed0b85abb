import { afterAll, beforeAll } from 'vitest';
import { buildApp } from '../app.ts';
import type { Context } from '../context.ts';
import type { App } from '../http/app-type.ts';
import { aContext } from './a-context.ts';
import { aDatabase, type TestDatabase } from './a-database.ts';

/** The application on a database of its own. */
type AppOfFile = { readonly context: Context; readonly app: App };

/**
 * Opens the application before the first test of a file and closes it after the last. What it returns gives it to the
 * hooks and tests of the file, which run after those that are registered here.
 */
export function openAppForFile(): () => AppOfFile {
  let opened: (AppOfFile & { readonly database: TestDatabase }) | undefined;

  beforeAll(async () => {
    const database = await aDatabase();
    const context = aContext(database);
    opened = { database, context, app: await buildApp(context) };
  });
  afterAll(async () => {
    await opened?.app.close();
    await opened?.context.sittings.close();
    await opened?.context.databases.close();
    await opened?.database.drop();
  });

  return () => {
    if (opened === undefined) throw new Error('The application is not open yet');
    return opened;
  };
}
