import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { withClient } from '../../testing/with-client.ts';
import { inspectProcess } from './inspect-process.ts';
import { aFolder, aServer, aUsedFolder, urlOf } from './testing/a-server.ts';
import { startInProcess } from './testing/start-in-process.ts';

describe('startEmbeddedPostgres', () => {
  it('makes a durable server that listens on a private socket only and reads every alphabet', async () => {
    const dataDirectory = aUsedFolder();

    const server = await aServer({ dataDirectory });
    const { rows } = await withClient(urlOf(server), (client) =>
      client.query(`select current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes,
        current_setting('synchronous_commit') as synchronous_commit, current_setting('data_checksums') as data_checksums,
        current_setting('listen_addresses') as listen_addresses, current_setting('server_encoding') as encoding,
        lower('ÅŻΩЖ') as lower, (select count(*)::int from pg_hba_file_rules) as ways_in`),
    );

    expect(rows).toEqual([
      {
        fsync: 'on',
        full_page_writes: 'on',
        synchronous_commit: 'on',
        data_checksums: 'on',
        listen_addresses: '',
        encoding: 'UTF8',
        lower: 'åżωж',
        ways_in: 1,
      },
    ]);
    expect(lstatSync(server.socketDirectory).mode & 0o777).toBe(0o700);
    expect(server.version).toMatch(/^18\./);
    expect(server.isAdopted).toBe(false);
  });

  it('keeps what was committed over a stop and a warm start', async () => {
    const dataDirectory = aUsedFolder();
    const first = await aServer({ dataDirectory });
    await withClient(urlOf(first), (client) => client.query('create table kept as select 7 as value'));
    await first.stop();

    const second = await aServer({ dataDirectory });
    const { rows } = await withClient(urlOf(second), (client) => client.query('select value from kept'));

    expect(rows).toEqual([{ value: 7 }]);
    expect(second.pid).not.toBe(first.pid);
  });

  it('adopts the server whose starter was killed, and can stop it', async () => {
    const dataDirectory = aUsedFolder();
    const starter = await startInProcess({ dataDirectory });
    await starter.kill();

    const server = await aServer({ dataDirectory });
    await server.stop();

    expect(starter.answer).toMatchObject({ kind: 'started', isAdopted: false, pid: server.pid });
    expect(server.isAdopted).toBe(true);
    // Whether its number is free again depends on who adopted the orphan.
    expect(inspectProcess(server)).toMatch(/^(gone|dead-unreaped)$/);
  });

  it('connects four simultaneous first starts to one server', async () => {
    const dataDirectory = aFolder();
    const starters = await Promise.all([1, 2, 3, 4].map(() => startInProcess({ dataDirectory })));
    onTestFinished(async () => {
      await Promise.all(starters.map((starter) => starter.kill()));
    });
    const server = await aServer({ dataDirectory });

    const answers = starters.map((starter) => starter.answer);

    expect(answers.map((answer) => (answer.kind === 'started' ? answer.pid : answer))).toEqual(
      Array(4).fill(server.pid),
    );
    expect(answers.filter((answer) => answer.kind === 'started' && !answer.isAdopted)).toHaveLength(1);
  });

  it('connects four simultaneous starts within one process to one server', async () => {
    const dataDirectory = aFolder();

    const servers = await Promise.all([1, 2, 3, 4].map(() => aServer({ dataDirectory })));

    expect(new Set(servers.map((server) => server.pid)).size).toBe(1);
    expect(servers.filter((server) => !server.isAdopted)).toHaveLength(1);
  });

  it('gives a long path a short socket and tidies that up', async () => {
    const dataDirectory = join(aFolder(), 'x'.repeat(60), 'y'.repeat(60), "with 'quotes', commas and spaces");

    const server = await aServer({ dataDirectory });
    const { rows } = await withClient(urlOf(server), (client) => client.query('select 1 as one'));
    await server.stop();

    expect(rows).toEqual([{ one: 1 }]);
    expect(Buffer.byteLength(server.socketDirectory)).toBeLessThan(86);
    expect(lstatSync(server.socketDirectory, { throwIfNoEntry: false })).toBeUndefined();
  });

  it('finds its socket in a folder whose name needs quoting', async () => {
    const dataDirectory = join(aFolder(), `it's "a", b\\c é`);

    const server = await aServer({ dataDirectory });
    const { rows } = await withClient(urlOf(server), (client) => client.query('select 1 as one'));

    expect(rows).toEqual([{ one: 1 }]);
    expect(server.socketDirectory).toBe(join(dataDirectory, 'socket'));
  });

  it('keeps statements and values out of its log', async () => {
    const dataDirectory = aUsedFolder();
    const server = await aServer({ dataDirectory });

    const failure = withClient(urlOf(server), (client) =>
      client.query("create table names (name text unique); insert into names values ('Secret Name'), ('Secret Name')"),
    );

    await expect(failure).rejects.toThrow('duplicate key');
    expect(readFileSync(join(dataDirectory, 'postgres.log'), 'utf8')).toMatch(/duplicate key(?![\s\S]*Secret Name)/);
  });
});
