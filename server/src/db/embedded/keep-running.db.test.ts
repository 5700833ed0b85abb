import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { withClient } from '../../testing/with-client.ts';
import { inspectProcess } from './inspect-process.ts';
import { keepRunning } from './keep-running.ts';
import { aFolder, aServer, urlOf } from './testing/a-server.ts';

/** A kept server with a table in it. */
async function aKeptServer() {
  const dataDirectory = aFolder();
  const first = await aServer({ dataDirectory });
  await withClient(urlOf(first), (client) => client.query('create table kept as select 7 as value'));
  const warnings: string[] = [];
  const kept = keepRunning(first, {
    start: () => aServer({ dataDirectory }),
    warn: (line) => warnings.push(line),
  });
  onTestFinished(async () => void (await kept.letBe()));
  return { first, kept, warnings };
}

it('starts a killed server again with what was committed, as often as it dies', async () => {
  const { first, kept, warnings } = await aKeptServer();

  for (const round of [1, 2]) {
    const before = warnings.length;
    const pid = /process (\d+)\)\.$/.exec(warnings.at(-1) ?? '')?.[1] ?? first.pid;
    process.kill(Number(pid), 'SIGKILL');
    while (warnings.length < before + 2) await sleep(20);
    const { rows } = await withClient(urlOf(first), (client) => client.query('select value from kept'));

    expect({ round, rows }).toEqual({ round, rows: [{ value: 7 }] });
  }
  const last = await kept.letBe();

  expect(last.pid).not.toBe(first.pid);
  expect(inspectProcess(last)).toBe('server-of-this-cluster');
});

it('lets a server be that is stopped on purpose', async () => {
  const { first, kept, warnings } = await aKeptServer();

  const server = await kept.letBe();
  await server.stop();
  await sleep(1500);

  expect(inspectProcess(first)).toBe('gone');
  expect(warnings).toEqual([]);
});
