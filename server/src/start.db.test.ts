import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { generateSecrets } from './secrets.ts';
import { aDatabase } from './testing/a-database.ts';
import { keptContentName } from './content/parsed-content.ts';
import { connectionStringTo } from './testing/connection-string-to.ts';
import { lendKeptContent, returnKeptContent } from './testing/kept-content.ts';
import { runProgramToItsEnd } from './testing/start-program.ts';
import { makeTemporaryDirectory } from './testing/temporary-directory.ts';
import { withClient } from './testing/with-client.ts';

const content = resolve(import.meta.dirname, '../../content');
let folder: string;
let takenPort: number;
const server = createServer();

beforeAll(async () => {
  folder = makeTemporaryDirectory();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  takenPort = typeof address === 'object' && address !== null ? address.port : 0;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the program where it must fail, and returns the one line it may say. */
async function failure(variables: Record<string, string>, options: string[] = []): Promise<string> {
  const dataDirectory = variables['CMDSP_DATA'] ?? join(folder, randomUUID());
  // What the shipped content comes to is found, as after a restart: other starts read it.
  if (variables['CMDSP_DATA'] === undefined) mkdirSync(dataDirectory, { mode: 0o711 });
  if (variables['CMDSP_CONTENT'] === undefined && lstatSync(dataDirectory).isDirectory())
    lendKeptContent(dataDirectory);
  const ended = await runProgramToItsEnd({ CMDSP_DATA: dataDirectory, ...variables }, options);
  if (existsSync(join(dataDirectory, keptContentName))) returnKeptContent(dataDirectory);

  expect(ended.stderr).toMatch(/^[^\n]+\n$/);
  expect(ended.exitCode).toBe(1);
  return ended.stderr;
}

async function aDatabaseOfOurOwn(...statements: string[]): Promise<string> {
  const database = await aDatabase();
  onTestFinished(() => database.drop());
  await withClient(database.connectionString, async (client) => {
    for (const statement of statements) await client.query(statement.replaceAll('THIS', database.name));
  });
  return database.connectionString;
}

describe('before anything is opened', () => {
  test('names every variable that is wrong and what it should be', async () => {
    const words = await failure({ PORT: 'http', CMDSP_PUBLIC_URL: 'ftp://example.org' });

    expect(words).toContain('PORT must be a whole number from 0 to 65535');
    expect(words).toContain('CMDSP_PUBLIC_URL must be an address that begins with http:// or https://');
  });

  test('refuses --demo where other machines could reach it', async () => {
    expect(await failure({ HOST: '0.0.0.0' }, ['--demo'])).toContain('leave HOST unset or set it to 127.0.0.1');
  });

  test('says which folder to make writable', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');

    expect(await failure({ CMDSP_DATA: file })).toMatch(/Make its folder writable .* CMDSP_DATA/);
  });

  test('asks for the backup of secrets that are damaged', async () => {
    const file = join(folder, `${randomUUID()}.json`);
    writeFileSync(file, JSON.stringify({ ...generateSecrets(), receiptKey: 'A'.repeat(64) }));

    expect(await failure({ CMDSP_SECRETS: file })).toContain(`${file} is damaged. Restore it from your backup.`);
  });

  test('names the first faults in content by file, line, rule and fix', async () => {
    const copy = join(folder, 'content');
    cpSync(content, copy, { recursive: true });
    const programme = readFileSync(join(copy, 'programme.yaml'), 'utf8');
    writeFileSync(join(copy, 'programme.yaml'), programme.replace(/^modules:/m, 'moduls:'));

    const words = await failure({ CMDSP_CONTENT: copy });

    expect(words).toContain(`The content in ${copy} cannot be used.`);
    expect(words).toMatch(/programme\.yaml:\d+ [a-z-]+: .+; .+\./);
  });

  test('says when the content directory is not there', async () => {
    expect(await failure({ CMDSP_CONTENT: join(folder, 'nowhere') })).toContain('check that it exists');
  });
});

describe('with a database that cannot be used', () => {
  test('says that it cannot be reached', async () => {
    const words = await failure({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });

    expect(words).toMatch(/The database in DATABASE_URL cannot be reached \(.*ECONNREFUSED.*\)\. Check the address/);
  });

  test('refuses one that would lose acknowledged answers', async () => {
    const url = await aDatabaseOfOurOwn('alter database THIS set synchronous_commit = off');

    expect(await failure({ DATABASE_URL: url })).toContain(
      'may lose acknowledged answers: synchronous_commit must be on',
    );
  });

  test('refuses a login that would lose them by a setting of its own', async () => {
    const login = `lax_${randomUUID().slice(0, 8)}`;
    const url = await aDatabaseOfOurOwn(
      `create role ${login} login`,
      `grant cmdsp_staff to ${login}`,
      `alter role ${login} set synchronous_commit = off`,
    );
    onTestFinished(async () => {
      await withClient(url, (client) => client.query(`drop role ${login}`));
    });
    const database = new URL(url.replace(/^.*\/\/[^/]*/, 'http://x')).pathname.slice(1);
    const staffUrl = connectionStringTo(url, { database, user: login });

    const words = await failure({ DATABASE_URL: url, DATABASE_URL_STAFF: staffUrl });

    expect(words).toContain(`synchronous_commit must be on for the login ${login} too (DATABASE_URL_STAFF`);
  });

  test('refuses one that a newer version made', async () => {
    const url = await aDatabaseOfOurOwn("insert into cmdsp.migrations values ('9999_future__create.sql', 'x')");

    expect(await failure({ DATABASE_URL: url })).toMatch(/made by a newer version .*9999_future.* Start that version/);
  });

  test('names the login that does not work', async () => {
    const url = await aDatabaseOfOurOwn();
    const wrong = connectionStringTo(url, { database: 'not_there' });

    const words = await failure({ DATABASE_URL: url, DATABASE_URL_CANDIDATE: wrong });

    expect(words).toMatch(/cannot be used as cmdsp_candidate .*Check DATABASE_URL_CANDIDATE/);
  });

  test('prints the statements for an administrator, and starts once they were run', async () => {
    const login = `plain_${randomUUID().slice(0, 8)}`;
    const superuserUrl = await aDatabaseOfOurOwn(`create role ${login} login`);
    onTestFinished(async () => {
      await withClient(superuserUrl, (client) => client.query(`drop role ${login}`));
    });
    const database = new URL(superuserUrl.replace(/^.*\/\/[^/]*/, 'http://x')).pathname.slice(1);
    const url = connectionStringTo(superuserUrl, { database, user: login });

    const words = await failure({ DATABASE_URL: url });
    const statements = words.slice(words.indexOf('run in this database:') + 'run in this database:'.length);
    await withClient(superuserUrl, (client) => client.query(statements));
    const next = await failure({ DATABASE_URL: url, PORT: String(takenPort) });

    expect(statements).toContain(`grant cmdsp_owner to ${login};`);
    expect(next).toContain(`Port ${takenPort} is taken`);
  });
});

describe('when the port is taken', () => {
  test('says so and stops the database that it started', async () => {
    const dataDirectory = join(folder, 'embedded');
    mkdirSync(dataDirectory, { mode: 0o711 });

    const words = await failure({ CMDSP_DATA: dataDirectory, PORT: String(takenPort) });

    expect(words).toContain(`Port ${takenPort} is taken`);
    expect(words).toContain(`PORT=${takenPort + 1} npm start`);
    expect(existsSync(join(dataDirectory, 'postgres/cluster/PG_VERSION'))).toBe(true);
    expect(existsSync(join(dataDirectory, 'postgres/cluster/postmaster.pid'))).toBe(false);
  });
});
