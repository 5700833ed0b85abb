import { appendFileSync, chownSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Binaries } from './binaries.ts';
import type { DataLayout } from './data-layout.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { pathForServer } from './path-for-server.ts';
import { type Ended, runAs } from './run-as.ts';
import type { ServerAccount } from './server-account.ts';
import { configurationFile } from './server-configuration.ts';
import { superuser } from './socket-address.ts';

type Task = { readonly layout: DataLayout; readonly account: ServerAccount; readonly binaries: Binaries };
type Draft = Ended & { readonly directory: string };

/**
 * Makes a cluster: UTF-8, data checksums, text sorted by code point and lower-cased by Unicode's rules on every machine
 * alike. It is made beside its place and moved there when whole, so a crash in between leaves nothing half-made.
 * @throws EmbeddedPostgresError `user-not-in-passwd`, `initdb-failed`
 */
export async function initialiseCluster(task: Task): Promise<void> {
  removeDrafts(task.layout);
  let draft = await runInitdb(task, 'C.UTF-8');
  // Old systems do not know C.UTF-8; what CMDSP relies on comes from the builtin provider, not from the system.
  if (draft.failure !== null && /invalid locale/.test(draft.errors)) draft = await runInitdb(task, 'C');
  if (draft.failure !== null) throw explainFailure(task.account, draft);
  appendFileSync(join(draft.directory, 'postgresql.conf'), `\ninclude = '${configurationFile}'\n`);
  renameSync(draft.directory, task.layout.clusterDirectory);
}

function removeDrafts({ dataDirectory, draftPrefix }: DataLayout): void {
  const drafts = readdirSync(dataDirectory).filter((name) => name.startsWith(basename(draftPrefix)));
  // The initdb of a killed launcher may still write for a moment.
  for (const name of drafts) rmSync(join(dataDirectory, name), { recursive: true, force: true, maxRetries: 10 });
}

async function runInitdb({ layout, account, binaries }: Task, locale: string): Promise<Draft> {
  const directory = mkdtempSync(layout.draftPrefix);
  if (account.isOther) chownSync(directory, account.uid, account.gid);
  // The builtin provider exists from PostgreSQL 17 on; before, the system's C.UTF-8 behaves alike.
  const provider = binaries.majorVersion >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : [];
  const ended = await runAs(account, {
    program: join(binaries.binDirectory, 'initdb'),
    arguments: [
      '-D',
      pathForServer(directory, account),
      `--username=${superuser}`,
      '--encoding=UTF8',
      `--locale=${locale}`,
      ...provider,
      '--auth-local=trust',
      '--auth-host=reject',
      '--data-checksums',
      '--no-instructions',
    ],
    directory,
  });
  return { ...ended, directory };
}

function explainFailure(account: ServerAccount, { failure, errors }: Ended): EmbeddedPostgresError {
  if (/effective user ID/.test(errors)) {
    return new EmbeddedPostgresError(
      'user-not-in-passwd',
      `PostgreSQL needs user ${account.uid} to have a name: add a line for it to /etc/passwd, run as a user that has one, or set DATABASE_URL.`,
    );
  }
  const lines = errors.split('\n').filter((line) => /error|fatal/i.test(line));
  return new EmbeddedPostgresError(
    'initdb-failed',
    `The database could not be made (${lines.at(-1)?.trim() ?? failure ?? 'no reason given'}): mend that, then start again.`,
  );
}
