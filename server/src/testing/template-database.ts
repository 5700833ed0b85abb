import { randomUUID } from 'node:crypto';
import { migrate } from '../db/migrate.ts';
import { connectionStringTo } from './connection-string-to.ts';
import { withClient } from './with-client.ts';

/** Makes a migrated database that others are copied from; returns its name. Its name is new, so test runs may share a server. */
export async function createTemplateDatabase(superuserUrl: string): Promise<string> {
  const name = `cmdsp_template_${randomUUID().replaceAll('-', '')}`;
  await withClient(superuserUrl, (client) => client.query(`create database ${name}`));
  await migrate({ connectionString: connectionStringTo(superuserUrl, { database: name }) });
  // Copying needs a template to which nobody is connected.
  await withClient(superuserUrl, (client) =>
    client.query(`alter database ${name} with is_template true allow_connections false`),
  );
  return name;
}

/** Deletes a template, and the databases that tests have left behind when they were copied from it. */
export async function dropTemplateDatabase({
  superuserUrl,
  template,
}: {
  superuserUrl: string;
  template: string;
}): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    const copies = await client.query<{ datname: string }>('select datname from pg_database where datname like $1', [
      `${copyPrefix(template)}%`,
    ]);
    for (const { datname } of copies.rows) await client.query(`drop database if exists ${datname} with (force)`);
    await client.query(`alter database ${template} with is_template false`);
    await client.query(`drop database ${template} with (force)`);
  });
}

/** How the names of a template's copies begin; a name may have 63 characters. */
export function copyPrefix(template: string): string {
  return `copy_${template.slice('cmdsp_template_'.length)}_`;
}
