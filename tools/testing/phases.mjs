import { findOrInstallPostgres15 } from '../postgres-15.mjs';
import { findOrInstallChromium } from './find-chromium.mjs';
import { runChecks } from './run-checks.mjs';
import { runVitest } from './run-vitest.mjs';
import { say } from '../setup/say.mjs';

/** What `npm test` runs, fast layers first. Every phase runs, also when an earlier one failed. */
export const phases = [
  { title: 'Check: types, lint, walls, content, drift', run: runChecks },
  { title: 'Unit', run: (node) => runVitest({ node, project: 'unit' }) },
  { title: 'Database: embedded PostgreSQL 18', run: (node) => runVitest({ node, project: 'database' }) },
  { title: 'Database: Debian PostgreSQL', run: runOnDebianPostgres },
  { title: 'End to end: Chromium', run: runEndToEnd },
];

/** Tests of the embedded server itself and of starting on it: another PostgreSQL changes nothing for them. */
const embeddedOnly = ['server/src/db/embedded/{start-embedded,closed}*', 'server/src/start.db.test.ts'];

async function runOnDebianPostgres(node) {
  const binDirectory = await findOrInstallPostgres15();
  if (binDirectory === null) return { passed: 0, failed: 0, skipped: 1 };
  return runVitest({ node, project: 'database', exclude: embeddedOnly, env: { CMDSP_TEST_PG_BIN: binDirectory } });
}

async function runEndToEnd(node) {
  const chromium = await findOrInstallChromium();
  if (chromium === null) {
    say('   Skipped: install Chromium (for example "apt-get install chromium") or name one in CMDSP_CHROMIUM.');
    return { passed: 0, failed: 0, skipped: 1 };
  }
  return runVitest({ node, project: 'end-to-end', env: { CMDSP_CHROMIUM: chromium } });
}
