import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aPostgresServer } from '../../testing/a-postgres-server.ts';
import { withClient } from '../../testing/with-client.ts';
import { aFolder, aServer, urlOf } from './testing/a-server.ts';

describe('startEmbeddedPostgres after an accident', () => {
  it('starts when the server was killed and its process is gone', async () => {
    const dataDirectory = aFolder();
    const first = await aServer({ dataDirectory });
    await withClient(urlOf(first), (client) => client.query('create table kept as select 7 as value'));
    process.kill(first.pid, 'SIGKILL');

    const second = await aServer({ dataDirectory });
    const { rows } = await withClient(urlOf(second), (client) => client.query('select value from kept'));

    expect(second.isAdopted).toBe(false);
    expect(rows).toEqual([{ value: 7 }]);
  });

  it('starts when another program now has the number of the dead server', async () => {
    const dataDirectory = aFolder();
    const first = await aServer({ dataDirectory });
    const pidFile = readFileSync(join(first.clusterDirectory, 'postmaster.pid'), 'utf8');
    await first.stop();
    const other = spawn('sleep', ['60'], { stdio: 'ignore' });
    onTestFinished(() => void other.kill());
    writeFileSync(join(first.clusterDirectory, 'postmaster.pid'), pidFile.replace(/^\d+/, String(other.pid)));

    const second = await aServer({ dataDirectory });

    expect(second.isAdopted).toBe(false);
    expect(second.pid).not.toBe(other.pid);
    expect(other.exitCode).toBeNull();
  });

  it('waits for a session that outlives its killed server', async () => {
    const dataDirectory = aFolder();
    const first = await aServer({ dataDirectory });
    // A session that computes notices the death of its server only when it is done.
    const busy = withClient(urlOf(first), (client) =>
      client.query("select count(*) from generate_series(1, 1500000) g where md5(g::text) = ''"),
    ).catch(() => 'cut off');
    await waitForActiveSession(urlOf(first));
    process.kill(first.pid, 'SIGKILL');

    const second = await aServer({ dataDirectory });

    expect(second.isAdopted).toBe(false);
    expect(second.pid).not.toBe(first.pid);
    await busy;
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
    const original = await aServer({ dataDirectory: aFolder() });
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
    const dataDirectory = aFolder();
    const first = await aServer({ dataDirectory });
    await first.stop();
    writeFileSync(join(first.clusterDirectory, 'postgresql.auto.conf'), 'work_mem = nonsense\n');

    const start = aServer({ dataDirectory });

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

async function waitForActiveSession(url: string): Promise<void> {
  const isActive = () =>
    withClient(url, (client) =>
      client.query(
        "select 1 from pg_stat_activity where query like '%generate_series%' and pid <> pg_backend_pid() and state = 'active'",
      ),
    );
  while ((await isActive()).rowCount === 0);
}
