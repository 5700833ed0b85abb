// npm run bench:exam -- day [--minutes 10] [--candidates 500]: everybody starts at once, sits with open streams and beats
// while a board looks on and time is given, and hands in at once.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { createDatabase } from '../server/src/db/connect.ts';
import { openDatabases } from '../server/src/db/database.ts';
import { startEmbeddedPostgres } from '../server/src/db/embedded/start-embedded-postgres.ts';
import { migrate } from '../server/src/db/migrate.ts';
import { loadSecrets } from '../server/src/secrets.ts';
import { anExamCatalogue } from '../server/src/testing/a-bank.ts';
import { aContext } from '../server/src/testing/a-context.ts';
import { openRunningSittings } from '../server/src/testing/an-exam.ts';
import { signInAs } from '../server/src/testing/sign-in-as.ts';
import { startExamServer } from '../server/src/testing/start-exam-server.ts';
import { cpuSeconds } from './cpu-seconds.ts';
import { dayCandidate, type Measured } from './day-candidate.ts';
import { openLeanClient } from './lean-client.ts';
import { watchMachine } from './machine-use.ts';

const minutes = numberAfter('--minutes', 10);
const count = numberAfter('--candidates', 500);
/** Who begins before the day is measured: a server has been up, and been used, when a room of 500 begins. */
const early = 25;
/** A question every ten seconds: six times as busy as 120 questions in two hours. */
const answerEveryMs = 10_000;

const directory = mkdtempSync(join(tmpdir(), 'cmdsp-bench-day-'));
const postgres = await startEmbeddedPostgres({ dataDirectory: join(directory, 'postgres'), log: () => undefined });
await createDatabase(postgres.connectionString('postgres', postgres.superuser));
const ownerUrl = postgres.connectionString('cmdsp', postgres.superuser);
await migrate({ connectionString: ownerUrl });
const urlOf = (role: string) => postgres.connectionString('cmdsp', `cmdsp_${role}`);
const secretsFile = join(directory, 'secrets.json');
const databases = openDatabases(urlOf);
const secrets = await loadSecrets(secretsFile);
const context = aContext({ url: urlOf }, { databases, secrets, catalogue: anExamCatalogue() });
const urls = { auth: urlOf('auth'), candidate: urlOf('candidate'), staff: urlOf('staff') };
const usedByOthers = watchMachine(() => [process.pid, postgres.pid]);
let server: Awaited<ReturnType<typeof startExamServer>> | null = null;
let missed = 0;

console.log(
  `An exam day: ${count} candidates, ${minutes} minutes, PostgreSQL ${postgres.version}, ${cpus().length} cores (${cpus()[0]?.model}); load, server and database share them.\n`,
);
try {
  const sittings = await openRunningSittings(context, count + early);
  await backToTheStart();
  const invigilator = await signInAs(context, { roles: ['invigilator'] });
  server = await startExamServer({ urls, secretsFile, acknowledge: 'after-commit' });
  const port = Number(new URL(server.origin).port);
  const [first, candidates] = [
    await Promise.all(sittings.slice(0, early).map((sitting) => dayCandidate(port, sitting))),
    await Promise.all(sittings.slice(early).map((sitting) => dayCandidate(port, sitting))),
  ];
  const unmeasured = await Promise.all(first.map((candidate) => candidate.start()));
  for (const candidate of first) candidate.close();
  const cold = spread(unmeasured.map(({ start }) => start)).words;
  console.log(`        ${early} starts of a server that nobody had asked anything yet: ${cold}`);

  const atStart = processors();
  const started = await Promise.all(candidates.map((candidate) => candidate.start()));
  const starts = spread(started.map(({ start }) => start));
  verdict(`${count} starts at once`, starts.words, starts.p95 < 3000, 'p95 < 3 s');
  console.log(`        Their papers: ${spread(started.map(({ paper }) => paper)).words}${usedSince(atStart)}`);

  const heardAt = new Map<string, (at: number) => void>();
  for (const candidate of candidates)
    await candidate.listen((text) => {
      for (const [mark, hear] of heardAt) if (text.includes(mark)) hear(performance.now());
    });
  let boardBytes = 0;
  const boards = [1, 2, 3].map(() => listenToBoard(port, invigilator.cookie, (bytes) => (boardBytes += bytes)));
  const measured: Measured = { saves: [], beats: [], failures: [] };
  const until = performance.now() + minutes * 60_000;
  const room = await openLeanClient(port);
  const told: number[] = [];
  const giving = (async () => {
    for (let round = 0; performance.now() < until - 5000; round += 1) {
      await sleep(5000);
      const { id } = candidates[(round * 7) % candidates.length] ?? { id: '' };
      const reason = `The network was down, round ${round} ${randomUUID().slice(0, 8)}`;
      const heard = new Promise<number>((resolve) => heardAt.set(reason, resolve));
      const from = performance.now();
      const body = JSON.stringify({ kind: 'extension', requestId: randomUUID(), reason, minutes: 5 });
      const path = `/api/rooms/sittings/${id}/interventions`;
      const answer = await room.request({ method: 'POST', path, cookie: invigilator.cookie, body });
      if (answer.status !== 200) throw new Error(`Extension: ${answer.status} ${answer.body}`);
      told.push((await Promise.race([heard, sleep(10_000).then(() => Number.POSITIVE_INFINITY)])) - from);
      heardAt.delete(reason);
    }
  })();
  await Promise.all([giving, ...candidates.map((candidate) => candidate.sit(until, answerEveryMs, measured))]);
  const saves = spread(measured.saves);
  verdict(
    `${measured.saves.length} saves in ${minutes} minutes`,
    `${saves.words}, ${measured.failures.length} failed ${measured.failures[0] ?? ''}`,
    measured.failures.length === 0 && saves.p95 < 500,
    'none failed, p95 < 0.5 s',
  );
  console.log(`        ${measured.beats.length} beats: ${spread(measured.beats).words}`);
  const news = spread(told);
  verdict(`${told.length} extensions, press to page`, news.words, news.p95 < 2000, 'p95 < 2 s');
  console.log(
    `        Three boards of ${count} lines read ${(boardBytes / 1e6 / minutes).toFixed(1)} MB a minute together`,
  );
  for (const board of boards) board.abort();

  const atStorm = processors();
  const storm = spread(await Promise.all(candidates.map((candidate) => candidate.submit())));
  verdict(`${count} submissions at once`, storm.words, storm.p95 < 20_000, 'p95 < 20 s');
  console.log(`        ${usedSince(atStorm).trim()}`);
  for (const candidate of candidates) candidate.close();
  room.close();
  const others = usedByOthers();
  console.log(
    `${others < 0.1 ? '      ' : 'BUSY  '}  Other processes used ${(others * 100).toFixed(0)} % of the machine`,
  );
} finally {
  await server?.kill();
  await context.sittings.close();
  await databases.close();
  await postgres.stop();
  rmSync(directory, { recursive: true, force: true });
}
process.exitCode = missed === 0 ? 0 : 1;

/** Puts the sittings where they were before their start. */
async function backToTheStart(): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(`update cmdsp.sittings set state = 'scheduled', started_at = null, fence = null, holder = null,
    fence_since = null, window_closes_at = date_trunc('second', now() + interval '1 hour')`);
  await owner.query('vacuum analyze');
  await owner.end();
}

function listenToBoard(port: number, cookie: string, onBytes: (bytes: number) => void): AbortController {
  const stop = new AbortController();
  const options = { host: '127.0.0.1', port, path: '/api/rooms/on-demand/events', headers: { cookie }, agent: false };
  get({ ...options, signal: stop.signal }, (response) => {
    response.on('data', (chunk: Buffer) => onBytes(chunk.length));
    response.on('error', () => undefined);
  }).on('error', () => undefined);
  return stop;
}

function processors(): { readonly server: number; readonly database: number } {
  return { server: cpuSeconds(server?.pid ?? 0), database: cpuSeconds(postgres.pid) };
}

/** What a candidate cost since then. */
function usedSince(before: ReturnType<typeof processors>): string {
  const now = processors();
  const each = (seconds: number) => `${((seconds / count) * 1000).toFixed(1)} ms`;
  return ` CPU for each: server ${each(now.server - before.server)}, database ${each(now.database - before.database)}`;
}

function spread(values: readonly number[]): { readonly p95: number; readonly words: string } {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p95: at(0.95), words: `p50 ${whole(at(0.5))} ms, p95 ${whole(at(0.95))} ms, max ${whole(at(1))} ms` };
}

function verdict(what: string, words: string, isMet: boolean, target: string): void {
  if (!isMet) missed += 1;
  console.log(`${isMet ? 'met   ' : 'MISSED'}  ${what}: ${words} (target ${target})`);
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function numberAfter(option: string, otherwise: number): number {
  const place = process.argv.indexOf(option);
  return place === -1 ? otherwise : Number(process.argv[place + 1]);
}
