import { join } from 'node:path';
import { labsWith } from '@cmdsp/labs';
import pino from 'pino';
import { openAccounts } from './accounts/accounts.ts';
import { agreementsOf } from './accounts/agreements.ts';
import { firstAdministratorLink } from './accounts/first-administrator-link.ts';
import { buildApp } from './app.ts';
import { importBankFiles } from './bank/import-bank-files.ts';
import { readConfig } from './config.ts';
import { loadContent } from './content/load-content.ts';
import { keptContentName } from './content/parsed-content.ts';
import { adoptRelease } from './content/adopt-release.ts';
import { openEarlierReleases } from './content/earlier-releases.ts';
import { prepareStaying } from './content/prepare-staying.ts';
import { readCatalogueApart } from './content/read-catalogue-apart.ts';
import { readOpenReleases } from './features/capstones/read-open-releases.ts';
import { sayWhoLearnsFromWhat } from './content/say-who-learns-from-what.ts';
import { choreWorks } from './background/chore-works.ts';
import type { Context } from './context.ts';
import { connect, type Connection } from './db/connect.ts';
import { createMetrics } from './metrics/metrics.ts';
import { newId } from './db/uuid.ts';
import { refuseMixing } from './demo/refuse-mixing.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { runBeats } from './disruptions/run-beats.ts';
import { openCsafTests } from './adapters/csaf/open-csaf-tests.ts';
import { explainStartFailure } from './explain-start-failure.ts';
import { Problem } from './http/problem.ts';
import { openJobQueue } from './jobs/open-job-queue.ts';
import { workOnJobs } from './jobs/work-on-jobs.ts';
import { applyTombstones } from './privacy/apply-tombstones.ts';
import { report } from './report.ts';
import { loadSecrets } from './secrets.ts';
import { formOrderWork } from './sittings/forms/carry-out-order.ts';
import { ensureForms } from './sittings/forms/ensure-forms.ts';
import { openSittings } from './sittings/open-sittings.ts';
import { runSittingChores } from './sittings/run-sitting-chores.ts';

/** What was opened, to be closed in the opposite order, also when the start fails half-way. */
const opened = new AsyncDisposableStack();
const stopping = new AbortController();
/** The database while it is being opened: nobody could close it yet. */
let connecting: Promise<Connection> | null = null;
let ending: Promise<void> | null = null;

/** Starts the program: configuration, secrets, content, database, then the port; each step says how long it took. */
async function main(): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2));
  const log = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: false }));
  const secrets = await loadSecrets(config.secretsFile);
  const today = new Date().toISOString().slice(0, 10);
  const content = await step('Content', () =>
    loadContent({ ...config, today, keptFile: join(config.dataDirectory, keptContentName) }),
  );
  const agreements = agreementsOf(content.catalogue, today);
  connecting = step('Database', () =>
    connect(config, { log: (line) => log.debug(line), warn: (line) => log.warn(line) }),
  );
  const database = await connecting;
  opened.defer(() => database.close());
  const { databases } = database;
  await refuseMixing(databases.staff, config);
  const erasedAgain = await step('Tombstones', () => applyTombstones({ config, databases }));
  if (erasedAgain > 0) log.warn({ people: erasedAgain }, 'People with a tombstone were erased again');
  const adoption = await step('Release', () =>
    adoptRelease(database.databases.staff, { content, programRelease: '0.1.0', isFollowing: config.isDemo }),
  );
  sayWhoLearnsFromWhat(log, { adoption, newest: content.release });
  await step('Bank', () =>
    importBankFiles(database.databases.staff, { bank: content.catalogue.bank, isPrivate: content.isBankPrivate }),
  );
  const earlierReleases = openEarlierReleases({ db: database.databases.staff, log, readFiles: readCatalogueApart });
  await prepareStaying(database.databases.staff, { staying: adoption.staying, earlierReleases });
  const accounts = openAccounts({ config, secrets, databases: database.databases, agreements });
  const metrics = createMetrics();
  const sittings = openSittings({
    databases: database.databases,
    secrets,
    onBatch: ({ changes, commitMs }) => {
      metrics.commitBatchSize.observe(changes);
      metrics.commitSeconds.observe(commitMs / 1000);
    },
  });
  opened.defer(() => sittings.close());
  // Marking waits in a thread of its own; what the bench tests for anybody has another one, in buildApp.
  const csafTests = openCsafTests({ tests: 'mandatory', longestQueue: 256 });
  opened.defer(() => csafTests.close());
  const context: Context = {
    config,
    secrets,
    databases: database.databases,
    log,
    metrics,
    release: '0.1.0',
    catalogue: content.catalogue,
    contentRelease: content.release,
    earlierReleases,
    isBankPrivate: content.isBankPrivate,
    labs: labsWith({
      testCsaf: async (document) => (await csafTests.run(document)).findings,
      prepareCsaf: csafTests.warmUp,
    }),
    sittings,
    newId,
    agreements,
    accounts,
    viewerOf: accounts.viewerOf,
    stopping: stopping.signal,
  };
  await step('Exam forms', () => prepareForms(context));
  const lines = config.isDemo
    ? await step('Demonstration', () => seedDemo(context))
    : await firstAdministratorLink(context);
  const jobQueue = await openJobQueue({ url: database.databases.urlOf('staff'), log });
  opened.defer(() => jobQueue.stop({ graceful: false }));
  const background: Promise<void>[] = [];
  opened.defer(async () => {
    await Promise.all(background);
  });
  const app = await buildApp(context);
  opened.defer(() => app.close());
  await app.listen({ port: config.port, host: config.host });
  const works = { 'assemble-forms': formOrderWork({ db: database.databases.staff, source: context }) };
  background.push(
    workOnJobs(context, { boss: jobQueue, chores: choreWorks(context), works }),
    runSittingChores(context),
    runBeats(context),
    readOpenReleases(context),
  );
  process.stdout.write(`CMDSP is running at ${config.publicUrl}\n${lines.join('\n')}\n`);
}

/** A bank that is too small, or a form with faults, keeps nobody from learning: the exam page says that no form is ready. */
async function prepareForms(context: Context): Promise<void> {
  try {
    for (const { kind, problem } of await ensureForms(context.databases.staff, context)) {
      context.log.warn({ kind, problem }, 'No exam form could be made');
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    context.log.error({ code: error.code, detail: error.message }, 'An exam form was made and not published');
  }
}

/** Reports a step of the start; told to stop meanwhile, the start goes no further, and what it opened is closed. */
async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  stopping.signal.throwIfAborted();
  return report(name, work);
}

/** Ends the program once, however often it is told to. */
function end(exitCode: number): Promise<void> {
  ending ??= closeAll(exitCode);
  return ending;
}

/** Closes everything, a database that is only being opened too: no PostgreSQL of ours stays behind. */
async function closeAll(exitCode: number): Promise<void> {
  stopping.abort();
  await connecting?.catch(() => undefined);
  await opened.disposeAsync().catch(() => {
    process.exitCode = 1;
  });
  process.exit(process.exitCode ?? exitCode);
}

// A second Ctrl-C ends the program at once. The others come twice by themselves: service managers tell every process, and the one
// that started us passes on what it is told.
process.once('SIGINT', () => void end(0));
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
main().catch(async (error: unknown) => {
  // Told to stop while starting: that is no failure.
  if (stopping.signal.aborted) return;
  process.stderr.write(`${explainStartFailure(error, process.env['CMDSP_LOG_LEVEL'] === 'debug')}\n`);
  await end(1);
});
