import pino from 'pino';
import { openAccounts } from './accounts/accounts.ts';
import { agreementsOf } from './accounts/agreements.ts';
import { buildApp } from './app.ts';
import { readConfig } from './config.ts';
import { loadContent } from './content/load-content.ts';
import { recordContentRelease } from './content/record-content-release.ts';
import type { Context } from './context.ts';
import { connect } from './db/connect.ts';
import { createMetrics } from './metrics/metrics.ts';
import { report } from './report.ts';
import { loadSecrets } from './secrets.ts';

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
  const context: Context = {
    config,
    secrets,
    databases: database.databases,
    log,
    metrics: createMetrics(),
    release: '0.1.0',
    catalogue: content.catalogue,
    contentRelease: content.release,
    agreements,
    accounts,
    viewerOf: accounts.viewerOf,
    stopping: stopping.signal,
  };
  const app = await buildApp(context);
  await app.listen({ port: config.port, host: config.host });
  process.stdout.write(`CMDSP is running at ${config.publicUrl}\n`);

  const stop = async () => {
    stopping.abort();
    await app.close();
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

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
