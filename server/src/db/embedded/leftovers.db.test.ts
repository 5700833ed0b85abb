import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aPostgresServer } from '../../testing/a-postgres-server.ts';
import { withClient } from '../../testing/with-client.ts';
import { aFolder, aServer, aUsedFolder, urlOf } from './testing/a-server.ts';

describe('startEmbeddedPostgres after an accident', () => {
  it('starts when the server was killed and its process is gone', async () => {
    const dataDirectory = aUsedFolder();
    const first = await aServer({ dataDirectory });
    await withClient(urlOf(first), (client) => client.query('create table kept as select 7 as value'));
    process.kill(first.pid, 'SIGKILL');

    const second = await aServer({ dataDirectory });
    const { rows } = await withClient(urlOf(second), (client) => client.query('select value from kept'));

    expect(second.isAdopted).toBe(false);
    expect(rows).toEqual([{ value: 7 }]);
  });

  it('starts when another program now has the number of the dead server', async () => {
    const dataDirectory = aUsedFolder();
    const first = await aServer({ dataDirectory });
    const pidFile = readFileSync(join(first.clusterDirectory, 'postmaster.pid'), 'utf8');
    await first.stop();
    // PostgreSQL takes a program of its own user for a server.
    const { uid, gid } = statSync(first.clusterDirectory);
    const other = spawn('sleep', ['60'], {
      stdio: 'ignore',
      cwd: '/',
      ...(process.getuid?.() === 0 ? { uid, gid } : {}),
    });
    onTestFinished(() => void other.kill());
    writeFileSync(join(first.clusterDirectory, 'postmaster.pid'), pidFile.replace(/^\d+/, String(other.pid)));

    const second = await aServer({ dataDirectory });

    expect(second.isAdopted).toBe(false);
    expect(second.pid).not.toBe(other.pid);
    expect(other.exitCode).toBeNull();
  });

  it('waits for a session that outlives its killed server', async () => {
    const dataDirectory = aUsedFolder();
    const first = await aServer({ dataDirectory });
    const pause = join(first.clusterDirectory, 'pause');
    execFileSync('mkfifo', ['-m', '666', pause]);
    // A session that waits for a file does not notice the death of its server until the file says something.
    const session = withClient(urlOf(first), (client) => client.query("select pg_read_file('pause')"));
    const ended = session.catch(() => 'cut off');
    while (!(await isReading(urlOf(first))));
    process.kill(first.pid, 'SIGKILL');

    let isReleased = false;
    const start = aServer({ dataDirectory }).then((server) => ({ server, startedAfterRelease: isReleased }));
    await sleep(700);
    isReleased = true;
    // Opening the file already wakes the session; it may notice the death of its server and go before it reads.
    await writeFile(pause, 'go on').catch(() => undefined);
    const { server, startedAfterRelease } = await start;
    rmSync(pause);

    expect(startedAfterRelease).toBe(true);
    expect(server.isAdopted).toBe(false);
    await ended;
  });

  it('clears away a cluster that an interrupted first start left half-made', async () => {
    const dataDirectory = aFolder();
    mkdirSync(join(dataDirectory, 'cluster.new-abc', 'base'), { recursive: true });
    writeFileSync(join(dataDirectory, 'cluster.new-abc', 'PG_VERSION'), '18\n');

    const server = await aServer({ dataDirectory });

    expect(server.isAdopted).toBe(false);
    expect(readdirSync(dataDirectory).filter((name) => name.startsWith('cluster'))).toEqual(['cluster']);
  });

  it('starts a copy of a running database as a server of its own', async () => {
    const original = await aServer({ dataDirectory: aUsedFolder() });
    const copyDirectory = aFolder();
    // Copied with its postmaster.pid, and as root belonging to root.
    cpSync(original.clusterDirectory, join(copyDirectory, 'cluster'), { recursive: true });

    const copy = await aServer({ dataDirectory: copyDirectory });

    expect(copy.isAdopted).toBe(false);
    expect(copy.pid).not.toBe(original.pid);
  });

  it('refuses a database of another PostgreSQL version in one line', async () => {
    const dataDirectory = aFolder();
    mkdirSync(join(dataDirectory, 'cluster'), { recursive: true, mode: 0o700 });
    writeFileSync(join(dataDirectory, 'cluster', 'PG_VERSION'), '14\n');

    const start = aServer({ dataDirectory });

    await expect(start).rejects.toMatchObject({ code: 'version-mismatch', message: expect.stringMatching(/^[^\n]+$/) });
  });

  it('tells the reason of the server when its settings are broken', async () => {
    const dataDirectory = aUsedFolder();
    const first = await aServer({ dataDirectory });
    await first.stop();
    const settings = join(first.clusterDirectory, 'postgresql.auto.conf');
    writeFileSync(settings, 'work_mem = nonsense\n');

    const start = aServer({ dataDirectory });
    onTestFinished(() => writeFileSync(settings, ''));

    await expect(start).rejects.toMatchObject({
      code: 'server-not-starting',
      message: expect.stringContaining('errors'),
    });
  });
});

describe('aPostgresServer', () => {
  it('loses nothing that was committed when it is killed with all its sessions', async () => {
    const server = await aPostgresServer();
    onTestFinished(() => server.close());
    const url = server.connectionString('postgres');
    await withClient(url, (client) => client.query('create table kept as select 7 as value'));
    const firstPid = server.pid();

    await server.kill();
    await expect(withClient(url, (client) => client.query('select 1'))).rejects.toThrow(/ECONNREFUSED|ENOENT/);
    await server.start();
    const { rows } = await withClient(url, (client) => client.query('select value from kept'));

    expect(rows).toEqual([{ value: 7 }]);
    expect(server.pid()).not.toBe(firstPid);
  });
});

async function isReading(url: string): Promise<boolean> {
  const found = await withClient(url, (client) =>
    client.query("select 1 from pg_stat_activity where query = $1 and state = 'active'", [
      "select pg_read_file('pause')",
    ]),
  );
  return found.rows.length > 0;
}
