import pino from 'pino';
import { openAccounts } from './accounts/accounts.ts';
import { agreementsOf } from './accounts/agreements.ts';
import { firstAdministratorLink } from './accounts/first-administrator-link.ts';
import { startTidyingAccounts } from './accounts/tidy-accounts.ts';
import { buildApp } from './app.ts';
import { readConfig } from './config.ts';
import { loadContent } from './content/load-content.ts';
import { recordContentRelease } from './content/record-content-release.ts';
import type { Context } from './context.ts';
import { connect } from './db/connect.ts';
import { createMetrics } from './metrics/metrics.ts';
import { newId } from './db/uuid.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { startMailSender } from './mail/start-mail-sender.ts';
import { report } from './report.ts';
import { loadSecrets } from './secrets.ts';
import { ensureForms } from './sittings/forms/ensure-forms.ts';
import { openSittings } from './sittings/open-sittings.ts';
import { runSittingChores } from './sittings/run-sitting-chores.ts';

/** Starts the program: configuration, secrets, database, content, then the port; each step says how long it took. */
async function main(): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2));
  const log = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: false }));
  const stopping = new AbortController();
  const secrets = await loadSecrets(config.secretsFile);
  const today = new Date().toISOString().slice(0, 10);
  const content = await report('Content', () => loadContent({ ...config, today }));
  const agreements = agreementsOf(content.catalogue, today);
  const database = await report('Database', () => connect(config, (line) => log.debug(line)));
  await recordContentRelease(database.databases.staff, { ...content, programRelease: '0.1.0' });
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
  const context: Context = {
    config,
    secrets,
    databases: database.databases,
    log,
    metrics,
    release: '0.1.0',
    catalogue: content.catalogue,
    contentRelease: content.release,
    isBankPrivate: content.isBankPrivate,
    sittings,
    newId,
    agreements,
    accounts,
    viewerOf: accounts.viewerOf,
    stopping: stopping.signal,
  };
  await report('Exam forms', () => prepareForms(context));
  const lines = config.isDemo
    ? await report('Demonstration', () => seedDemo(context))
    : await firstAdministratorLink(context);
  const app = await buildApp(context);
  await app.listen({ port: config.port, host: config.host });
  process.stdout.write(`CMDSP is running at ${config.publicUrl}\n${lines.join('\n')}\n`);
  const mailSender = startMailSender(context);
  startTidyingAccounts(context);
  const chores = runSittingChores(context);

  const stop = async () => {
    stopping.abort();
    await app.close();
    await mailSender;
    await chores;
    await sittings.close();
    await database.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

/** A bank that is too small keeps nobody from learning: the exam page says that no form is ready. */
async function prepareForms(context: Context): Promise<void> {
  for (const { kind, problem } of await ensureForms(context.databases.staff, context)) {
    context.log.warn({ kind, problem }, 'No exam form could be made');
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
