import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { withClient } from '../../testing/with-client.ts';
import { findEmbeddedPackage } from './find-embedded-package.ts';
import { aFolder, aServer, urlOf } from './testing/a-server.ts';
import { copyPackageWithoutLinks } from './testing/copy-package.ts';
import { startInProcess } from './testing/start-in-process.ts';

const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65_534, gid: 65_534 };

describe('startEmbeddedPostgres with missing links', () => {
  it('runs from a copy in the data directory and leaves the package as it is', async () => {
    const folder = aFolder();
    const source = copyPackageWithoutLinks(join(folder, 'native'));

    const server = await aServer({ dataDirectory: join(folder, 'data'), package: source });

    expect(server.version).toMatch(/^18\./);
    expect(existsSync(join(source.nativeDirectory, 'lib/libpq.so.5'))).toBe(false);
    expect(readdirSync(join(folder, 'data/runtime'))).toEqual([`${source.platform}-${source.version}`]);
  });
});

describe.runIf(isRoot)('startEmbeddedPostgres as root', () => {
  it('works in a checkout that nobody else may enter, without opening it', async () => {
    const folder = aFolder();
    const checkout = join(folder, 'closed', 'checkout');
    mkdirSync(checkout, { recursive: true });
    chmodSync(join(folder, 'closed'), 0o700);
    const installed = findEmbeddedPackage();
    cpSync(installed.nativeDirectory, join(checkout, 'native'), { recursive: true, verbatimSymlinks: true });
    const dataDirectory = join(checkout, 'data');
    const options = {
      dataDirectory,
      package: { ...installed, nativeDirectory: join(checkout, 'native') },
      sharedFolders: [folder],
    };

    const server = await aServer(options);
    const url = urlOf(server);
    await withClient(url, (client) => client.query('create table kept as select 7 as value'));
    await withClient(url, (client) => client.query('create extension pg_trgm'));
    await server.stop();
    const second = await aServer(options);
    const { rows } = await withClient(urlOf(second), (client) => client.query('select value from kept'));

    expect(rows).toEqual([{ value: 7 }]);
    expect(lstatSync(join(folder, 'closed')).mode & 0o777).toBe(0o700);
    expect(second.clusterDirectory).toBe(join(dataDirectory, 'cluster'));
    expect(second.socketDirectory.startsWith(dataDirectory)).toBe(false);
    expect(lstatSync(second.socketDirectory).mode & 0o777).toBe(0o700);
  });

  it('does not run programs that somebody else has put where its copy belongs', async () => {
    const folder = aFolder();
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const source = copyPackageWithoutLinks(join(closed, 'native'));
    const planted = join(folder, `cmdsp-postgres-0-${source.platform}-${source.version}`);
    mkdirSync(join(planted, 'bin'), { recursive: true });
    writeFileSync(join(planted, 'bin/postgres'), `#!/bin/sh\ntouch ${folder}/was-run\n`, { mode: 0o755 });
    for (const path of [planted, join(planted, 'bin')]) chownSync(path, nobody.uid, nobody.gid);

    const start = aServer({ dataDirectory: join(closed, 'data'), package: source, sharedFolders: [folder] });

    await expect(start).rejects.toMatchObject({
      code: 'binaries-not-runnable',
      message: expect.stringContaining('somebody else'),
    });
    expect(existsSync(join(folder, 'was-run'))).toBe(false);
  });

  it('runs under a user who owns nothing when there is no postgres user, and goes on under that user', async () => {
    const dataDirectory = aFolder();

    const first = await aServer({ dataDirectory, account: { ...nobody, isOther: true } });
    const firstUser = statSync(`/proc/${first.pid}`).uid;
    await first.stop();
    const second = await aServer({ dataDirectory });

    expect(firstUser).toBe(nobody.uid);
    expect(statSync(`/proc/${second.pid}`).uid).toBe(nobody.uid);
    expect(statSync(second.clusterDirectory).uid).toBe(nobody.uid);
  });

  it('drops every group of root', async () => {
    const server = await aServer({ dataDirectory: aFolder() });

    const { rows } = await withClient(urlOf(server), (client) =>
      client.query("select pg_read_file('/proc/self/status') as status"),
    );

    expect(rows[0].status).toMatch(/^Groups:\s*$/m);
    expect(rows[0].status).toMatch(/^CapEff:\s*0+$/m);
  });
});

describe.runIf(isRoot)('startEmbeddedPostgres as a normal user', () => {
  it('runs the programs where they are and keeps the database to that user', async () => {
    const folder = aFolder();
    const source = findEmbeddedPackage();
    cpSync(source.nativeDirectory, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
    chmodSync(join(folder, 'native'), 0o755);
    mkdirSync(join(folder, 'home'));
    chownSync(join(folder, 'home'), nobody.uid, nobody.gid);
    const dataDirectory = join(folder, 'home', 'data');

    const { answer, kill } = await startInProcess({
      dataDirectory,
      package: { ...source, nativeDirectory: join(folder, 'native') },
      user: nobody,
    });
    onTestFinished(kill);
    const server = await aServer({ dataDirectory });

    expect(answer).toMatchObject({ kind: 'started', isAdopted: false, pid: server.pid });
    expect(readdirSync(dataDirectory).toSorted()).toEqual(['cluster', 'launcher.lock', 'postgres.log', 'socket']);
    expect(statSync(join(dataDirectory, 'cluster')).mode & 0o777).toBe(0o700);
  });

  it('says in one line what to do when the folder may not be written', async () => {
    const folder = aFolder();

    const { answer, kill } = await startInProcess({ dataDirectory: join(folder, 'data'), user: nobody });
    onTestFinished(kill);

    expect(answer).toMatchObject({ kind: 'refused', code: 'data-directory-not-writable' });
    expect(answer).toMatchObject({ message: expect.stringMatching(/^[^\n]*make that folder writable[^\n]*$/) });
  });

  it('refuses a database that root has made', async () => {
    const folder = aFolder();
    const server = await aServer({ dataDirectory: join(folder, 'data') });
    await server.stop();
    chmodSync(join(folder, 'data'), 0o777);
    chmodSync(join(folder, 'data/launcher.lock'), 0o666);

    const { answer, kill } = await startInProcess({ dataDirectory: join(folder, 'data'), user: nobody });
    onTestFinished(kill);

    expect(answer).toMatchObject({ kind: 'refused', code: 'data-directory-of-another-user' });
  });
});

describe('startEmbeddedPostgres on a path that cannot be a folder', () => {
  it('says in one line what to do', async () => {
    const file = join(aFolder(), 'file');
    writeFileSync(file, '');

    const start = aServer({ dataDirectory: join(file, 'data') });

    await expect(start).rejects.toMatchObject({
      code: 'data-directory-not-writable',
      message: expect.stringContaining(tmpdir()),
    });
  });
});
