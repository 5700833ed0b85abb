import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';

/** Commits a second of one row each, and what counted them. */
export type Baseline = { readonly perSecond: number; readonly how: string };

const row = 'x'.repeat(300);

/** Single-row commits at `clients` connections, by pgbench where it is installed, else by an equivalent loop of ours. */
export async function measureSingleCommits(options: {
  url: string;
  clients: number;
  seconds: number;
}): Promise<Baseline> {
  const client = new Client({ connectionString: options.url });
  await client.connect();
  await client.query(
    'create table if not exists bench_rows (id bigint generated always as identity primary key, answer text not null)',
  );
  await client.end();
  const program = ['15', '16', '17', '18']
    .map((version) => `/usr/lib/postgresql/${version}/bin/pgbench`)
    .find(existsSync);
  return program === undefined ? runLoop(options) : runPgbench(program, options);
}

async function runPgbench(
  program: string,
  { url, clients, seconds }: { url: string; clients: number; seconds: number },
): Promise<Baseline> {
  const directory = mkdtempSync(join(tmpdir(), 'cmdsp-bench-'));
  try {
    const script = join(directory, 'insert.sql');
    writeFileSync(script, `insert into bench_rows (answer) values ('${row}');\n`);
    const { stdout } = await promisify(execFile)(program, [
      '-n',
      '-M',
      'prepared',
      '-f',
      script,
      '-c',
      String(clients),
      '-j',
      '2',
      '-T',
      String(seconds),
      url,
    ]);
    return { perSecond: Number(/tps = ([\d.]+)/.exec(stdout)?.[1]), how: `pgbench (${program})` };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

async function runLoop({
  url,
  clients,
  seconds,
}: {
  url: string;
  clients: number;
  seconds: number;
}): Promise<Baseline> {
  const open = await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new Client({ connectionString: url });
      await client.connect();
      return client;
    }),
  );
  const until = performance.now() + seconds * 1000;
  let commits = 0;
  await Promise.all(
    open.map(async (client) => {
      while (performance.now() < until) {
        await client.query({ name: 'insert', text: 'insert into bench_rows (answer) values ($1)', values: [row] });
        commits += 1;
      }
      await client.end();
    }),
  );
  return { perSecond: commits / seconds, how: 'a loop of our own over as many connections (pgbench is not installed)' };
}
