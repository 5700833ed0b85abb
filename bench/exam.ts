// npm run bench:exam: how fast answers are saved, as ratios to PostgreSQL's own single-row commits. The baseline is
// measured right before and right after what is compared with it, because machines are not equally fast all the time.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { createDatabase } from '../server/src/db/connect.ts';
import { openDatabases } from '../server/src/db/database.ts';
import { startEmbeddedPostgres } from '../server/src/db/embedded/start-embedded-postgres.ts';
import { migrate } from '../server/src/db/migrate.ts';
import { loadSecrets } from '../server/src/secrets.ts';
import { anExamCatalogue } from '../server/src/testing/a-bank.ts';
import { aContext } from '../server/src/testing/a-context.ts';
import { openRunningSittings, type RunningSitting } from '../server/src/testing/an-exam.ts';
import { startExamServer } from '../server/src/testing/start-exam-server.ts';
import { cpuSeconds } from './cpu-seconds.ts';
import { closedLoop, nextChange, openLoop, wholeSitting } from './exam-load.ts';
import { examPageSize } from './exam-page-size.ts';
import { openLeanClient } from './lean-client.ts';
import { watchMachine } from './machine-use.ts';
import { measureSingleCommits } from './run-pgbench.ts';

const clients = 64;
/** Candidates who save at once in a large room; a batch holds what came while the one before it was committed. */
const largeRoom = 256;
const seconds = 5;
const directory = mkdtempSync(join(tmpdir(), 'cmdsp-bench-'));
const postgres = await startEmbeddedPostgres({ dataDirectory: join(directory, 'postgres'), log: () => undefined });
await createDatabase(postgres.connectionString('postgres', postgres.superuser));
const ownerUrl = postgres.connectionString('cmdsp', postgres.superuser);
await migrate({ connectionString: ownerUrl });
const urlOf = (role: string) => postgres.connectionString('cmdsp', `cmdsp_${role}`);
const secretsFile = join(directory, 'secrets.json');
const databases = openDatabases(urlOf);
const context = aContext(
  { url: urlOf },
  { databases, secrets: await loadSecrets(secretsFile), catalogue: anExamCatalogue() },
);
const urls = { auth: urlOf('auth'), candidate: urlOf('candidate'), staff: urlOf('staff') };
// The server and pgbench are children of this process.
const usedByOthers = watchMachine(() => [process.pid, postgres.pid]);
let server: Awaited<ReturnType<typeof startExamServer>> | null = null;

console.log(
  `Saving answers: ${clients} candidates, PostgreSQL ${postgres.version}, ${cpus().length} cores (${cpus()[0]?.model}); load, server and database share them.\n`,
);
try {
  const before = await measureSingleCommits({ url: ownerUrl, clients, seconds });
  console.log(`Baseline: single-row commits by ${before.how}`);
  await settle();
  const small = await committerInProcess(await openRunningSittings(context, clients));
  const amid = await measureSingleCommits({ url: ownerUrl, clients, seconds });
  console.log(
    `        Committer in process, ${clients} candidates: ${compare(small, before.perSecond, amid.perSecond).words}`,
  );
  await settle();
  const large = await committerInProcess(await openRunningSittings(context, largeRoom));
  const between = await measureSingleCommits({ url: ownerUrl, clients, seconds });
  const first = compare(large, amid.perSecond, between.perSecond);
  verdict(`Committer in process, ${largeRoom} candidates`, first.words, first.ratio >= 1.5, '>= 1.5 x');

  server = await startExamServer({ urls, secretsFile, acknowledge: 'after-commit' });
  const port = Number(new URL(server.origin).port);
  await settle();
  await closedLoop(port, await openRunningSittings(context, clients), 4); // warms the server up
  const overHttp = await closedLoop(port, await openRunningSittings(context, clients), seconds);
  const after = await measureSingleCommits({ url: ownerUrl, clients, seconds });
  const second = compare(overHttp, between.perSecond, after.perSecond);
  verdict(
    'Over HTTP with session and lease',
    second.words,
    second.ratio >= 0.25 && overHttp >= 1200,
    '>= 0.25 x and >= 1,200/s',
  );

  await settle();
  const room = await openRunningSittings(context, clients);
  await closedLoop(port, room, 1); // In the middle of an exam nobody's first answer is on its way.
  const latencies = await openLoop(port, room, { perSecond: 500, seconds: 8 });
  const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? Number.NaN;
  verdict(
    'Open loop, 500 saves/s',
    `p50 ${at(0.5).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms, max ${at(0.9999).toFixed(1)} ms`,
    at(0.99) < 50,
    'p99 < 50 ms',
  );

  const saturated = await cpuPerSitting(port, await openRunningSittings(context, 3 * clients), {
    together: clients,
    pauseMs: 0,
  });
  verdict(
    'CPU per 60-question sitting at saturation',
    `${saturated.total.toFixed(3)} s (server ${saturated.server.toFixed(3)}, database ${saturated.database.toFixed(3)})`,
    saturated.total <= 0.08,
    '<= 0.08 s',
  );
  const calm = await cpuPerSitting(port, await openRunningSittings(context, 20), { together: 20, pauseMs: 400 });
  verdict(
    'CPU per 60-question sitting at 50 saves/s',
    `${calm.total.toFixed(3)} s (server ${calm.server.toFixed(3)}, database ${calm.database.toFixed(3)})`,
    calm.total <= 0.25,
    '<= 0.25 s',
  );

  const others = usedByOthers();
  console.log(
    `${others < 0.1 ? '      ' : 'BUSY  '}  Other processes used ${(others * 100).toFixed(0)} % of the machine meanwhile${others < 0.1 ? '' : ': repeat this when it is quiet'}`,
  );
  const page = examPageSize();
  if (page === null) console.log('Exam page: not built (npm start builds it)');
  else
    verdict(
      'Exam page JavaScript, gzipped',
      `${(page.gzipped / 1000).toFixed(1)} kB in ${page.files} files`,
      page.gzipped <= 200_000,
      '<= 200 kB',
    );
} finally {
  await server?.kill();
  await context.sittings.close();
  await databases.close();
  await postgres.stop();
  rmSync(directory, { recursive: true, force: true });
}

async function committerInProcess(sittings: readonly RunningSitting[]): Promise<number> {
  const { committer, findRules } = context.sittings;
  const measure = async (lengthSeconds: number, from: number) => {
    const until = performance.now() + lengthSeconds * 1000;
    let saves = 0;
    await Promise.all(
      sittings.map(async (sitting) => {
        const rules = await findRules(sitting.id);
        if (rules === null) throw new Error('The sitting was just opened');
        for (let revision = from; performance.now() < until; revision += 1) {
          const { outcomes } = await committer.save({
            sittingId: sitting.id,
            personId: sitting.personId,
            positions: rules.positions,
            changes: [nextChange(sitting, 1, revision)],
          });
          if (outcomes[0]?.kind !== 'applied') throw new Error(`Unexpected outcome ${JSON.stringify(outcomes)}`);
          saves += 1;
        }
      }),
    );
    return saves / lengthSeconds;
  };
  await measure(4, 1); // warms the code up
  return measure(seconds, 1_000_000);
}

async function cpuPerSitting(
  port: number,
  sittings: readonly RunningSitting[],
  { together, pauseMs }: { together: number; pauseMs: number },
) {
  await settle();
  const before = { server: cpuSeconds(server?.pid ?? 0), database: cpuSeconds(postgres.pid) };
  const queue = [...sittings];
  await Promise.all(
    Array.from({ length: together }, async (_, index) => {
      const client = await openLeanClient(port);
      // Candidates do not answer in step.
      await new Promise((resolve) => setTimeout(resolve, (index * pauseMs) / together));
      for (let sitting = queue.shift(); sitting !== undefined; sitting = queue.shift())
        await wholeSitting(client, sitting, pauseMs);
      client.close();
    }),
  );
  const used = {
    server: cpuSeconds(server?.pid ?? 0) - before.server,
    database: cpuSeconds(postgres.pid) - before.database,
  };
  return {
    server: used.server / sittings.length,
    database: used.database / sittings.length,
    total: (used.server + used.database) / sittings.length,
  };
}

/** Lets PostgreSQL finish what earlier phases left to do, so that no sitting is charged for it. */
async function settle(): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query('vacuum analyze');
  await owner.query('checkpoint');
  await owner.end();
}

function compare(perSecond: number, before: number, after: number): { readonly words: string; readonly ratio: number } {
  const ratio = perSecond / ((before + after) / 2);
  const words = `${whole(perSecond)} saves/s, ${ratio.toFixed(2)} x baseline (${whole(before)} before, ${whole(after)} after)`;
  return { words, ratio };
}

function verdict(what: string, measured: string, isMet: boolean, target: string): void {
  console.log(`${isMet ? 'met   ' : 'MISSED'}  ${what}: ${measured} (target ${target})`);
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}
