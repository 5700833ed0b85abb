// npm run bench:live: how soon 300 participants see where the facilitator is, over real HTTP streams, calm and while
// everybody votes; and what it costs. Load, server and database share the machine.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase } from '../server/src/db/connect.ts';
import { openDatabases } from '../server/src/db/database.ts';
import { startEmbeddedPostgres } from '../server/src/db/embedded/start-embedded-postgres.ts';
import { migrate } from '../server/src/db/migrate.ts';
import { newId } from '../server/src/db/uuid.ts';
import { loadSecrets } from '../server/src/secrets.ts';
import { aContext } from '../server/src/testing/a-context.ts';
import { type SignedIn, signInAs } from '../server/src/testing/sign-in-as.ts';
import { cpuSeconds } from './cpu-seconds.ts';
import { openLeanClient } from './lean-client.ts';
import { type LiveListener, openLiveListener } from './live-listener.ts';
import { watchMachine } from './machine-use.ts';

const participants = 300;
const moves = 60;
const pauseMs = 250;
const directory = mkdtempSync(join(tmpdir(), 'cmdsp-bench-'));
const postgres = await startEmbeddedPostgres({ dataDirectory: join(directory, 'postgres'), log: () => undefined });
await createDatabase(postgres.connectionString('postgres', postgres.superuser));
await migrate({ connectionString: postgres.connectionString('cmdsp', postgres.superuser) });
const urlOf = (role: string) => postgres.connectionString('cmdsp', `cmdsp_${role}`);
const secretsFile = join(directory, 'secrets.json');
const databases = openDatabases(urlOf);
const context = aContext({ url: urlOf }, { databases, secrets: await loadSecrets(secretsFile) });
const urls = { auth: urlOf('auth'), candidate: urlOf('candidate'), staff: urlOf('staff') };
const contentDirectory = resolve(process.env['CMDSP_CONTENT'] ?? join(import.meta.dirname, '../content'));
const server = spawn(
  process.execPath,
  [
    '--no-warnings',
    join(import.meta.dirname, '../server/src/testing/content-server.ts'),
    JSON.stringify({ urls, secretsFile, contentDirectory }),
  ],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
const listeners: LiveListener[] = [];

console.log(
  `A live session with ${participants} participants, PostgreSQL ${postgres.version}, ${cpus().length} cores (${cpus()[0]?.model}); load, server and database share them.\n`,
);
try {
  const ended = once(server, 'exit').then(([code]) => {
    throw new Error(`The server ended with code ${code} before it listened`);
  });
  const [printed] = await Promise.race([once(server.stdout, 'data'), ended]);
  const port = Number(String(printed));
  const { teacher, people } = await makeCohort();
  const desk = await openLeanClient(port);
  const steer = async (method: string, path: string, body?: object) => {
    const sent = { method, path: `/api/staff/live-sessions/${session}${path}`, cookie: teacher.cookie };
    const answer = await desk.request({ ...sent, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.body}`);
    return answer.body === '' ? null : (JSON.parse(answer.body) as unknown);
  };
  const session = randomUUID();
  await steer('PUT', '', {
    cohort: 'bench',
    subject: { kind: 'topic', id: '1.1' },
    title: 'Bench',
    plannedFor: '2027-01-01T10:00:00.000Z',
    meetingUrl: null,
  });
  await steer('POST', '/opening');

  const joinedFrom = performance.now();
  for (let place = 0; place < people.length; place += 20)
    listeners.push(
      ...(await Promise.all(
        people.slice(place, place + 20).map(({ cookie }) => openLiveListener({ port, session, cookie })),
      )),
    );
  console.log(`        ${participants} streams open after ${((performance.now() - joinedFrom) / 1000).toFixed(1)} s`);
  await sleep(2000);

  const othersShare = watchMachine(() => [process.pid, server.pid ?? 0, postgres.pid]);
  for (const { bytes } of listeners) bytes();
  const first = { server: cpuSeconds(server.pid ?? 0), database: cpuSeconds(postgres.pid) };
  const calm = await moveAround(steer, moves);
  const used = {
    server: cpuSeconds(server.pid ?? 0) - first.server,
    database: cpuSeconds(postgres.pid) - first.database,
  };
  verdict(
    `${moves} moves, each seen by ${participants}`,
    spread(calm),
    (calm.at(-1) ?? Number.NaN) < 1000,
    'max < 1 s',
  );
  console.log(
    `        CPU a move: server ${perMove(used.server)} ms, database ${perMove(used.database)} ms, ${listeners.reduce((sum, { bytes }) => sum + bytes(), 0) / moves / 1000} kB sent`,
  );

  const pollSlide = await findPoll(steer);
  const voting = people.map(async ({ cookie }, place) => {
    await sleep((place * 5000) / people.length);
    const client = await openLeanClient(port);
    const path = `/api/live-sessions/${session}/votes/${pollSlide}`;
    const answer = await client.request({ method: 'PUT', path, cookie, body: JSON.stringify({ option: place % 2 }) });
    client.close();
    if (answer.status !== 204) throw new Error(`Vote: ${answer.status} ${answer.body}`);
  });
  const busy = await moveAround(steer, 20);
  await Promise.all(voting);
  verdict(
    `20 moves while ${participants} vote within 5 s`,
    spread(busy),
    (busy.at(-1) ?? Number.NaN) < 1000,
    'max < 1 s',
  );
  await sleep(1500);
  const counted = listeners.filter(({ room }) => room()?.polls.some(({ answers }) => answers === participants)).length;
  verdict('Everybody sees every vote counted', `${counted} of ${participants}`, counted === participants, 'all');
  console.log(`\nOther programs used ${Math.round(othersShare() * 100)} % of the machine meanwhile.`);
} finally {
  for (const { close } of listeners) close();
  server.kill('SIGKILL');
  await context.sittings.close();
  await databases.close();
  await postgres.stop();
  rmSync(directory, { recursive: true, force: true });
}

type Steer = (method: string, path: string, body?: object) => Promise<unknown>;

/** Moves the room back and forth; the sorted times in milliseconds from each wish until each participant had it. */
async function moveAround(steer: Steer, count: number): Promise<readonly number[]> {
  const times: number[] = [];
  const room = listeners[0]?.room();
  let slide = room?.slide ?? 0;
  let after = room?.slideVersion ?? 0;
  for (let number = 0; number < count; number += 1) {
    slide = slide >= 5 ? 0 : slide + 1;
    const sentAt = performance.now();
    const moved = (await steer('PUT', '/slide', { slide, after })) as { slideVersion: number }; // as the contract says
    after = moved.slideVersion;
    await Promise.all(listeners.map(async ({ until }) => times.push((await until(after)) - sentAt)));
    await sleep(Math.max(0, pauseMs - (performance.now() - sentAt)));
  }
  return times.sort((one, other) => one - other);
}

/** Goes on until the room comes to a slide with a poll. */
async function findPoll(steer: Steer): Promise<number> {
  for (let slide = 6; slide < 60; slide += 1) {
    const [poll] = listeners[0]?.room()?.polls ?? [];
    if (poll !== undefined) return poll.slide;
    const after = listeners[0]?.room()?.slideVersion ?? 0;
    const moved = (await steer('PUT', '/slide', { slide, after })) as { slideVersion: number }; // as the contract says
    await listeners[0]?.until(moved.slideVersion);
  }
  throw new Error('The lecture has no poll');
}

async function makeCohort(): Promise<{ teacher: SignedIn; people: readonly SignedIn[] }> {
  const { staff } = databases;
  const { hash } = await staff.selectFrom('contentReleases').select('hash').executeTakeFirstOrThrow();
  await staff.insertInto('cohorts').values({ id: 'bench', title: 'Bench', release: hash }).execute();
  const teacher = await signInAs(context, { roles: ['facilitator'] });
  await staff
    .insertInto('cohortFacilitators')
    .values({ id: newId(), cohortId: 'bench', personId: teacher.personId, assignedBy: null })
    .execute();
  const people: SignedIn[] = [];
  for (let place = 0; place < participants; place += 1) people.push(await signInAs(context));
  await staff
    .insertInto('cohortMembers')
    .values(people.map(({ personId }) => ({ personId, cohortId: 'bench' })))
    .execute();
  return { teacher, people };
}

function spread(sorted: readonly number[]): string {
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.toFixed(0);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms`;
}

function perMove(seconds: number): string {
  return ((seconds * 1000) / moves).toFixed(1);
}

function verdict(what: string, measured: string, isMet: boolean, target: string): void {
  console.log(`${isMet ? 'met   ' : 'MISSED'}  ${what}: ${measured} (target ${target})`);
}
