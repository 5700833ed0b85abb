import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { runAs } from './run-as.ts';
import type { ServerAccount } from './server-account.ts';

/** Whether programs run, and if not, why. */
export type Probe = ({ readonly kind: 'runs' } & Binaries) | { readonly kind: 'fails'; readonly reason: string };

/**
 * Runs `postgres --version` as the server's account: this sees permissions, missing libraries and mounts alike.
 * @throws EmbeddedPostgresError `cannot-leave-root`
 */
export async function probeBinaries(binDirectory: string, account: ServerAccount): Promise<Probe> {
  const program = join(binDirectory, 'postgres');
  const { failure, output, errors } = await runAs(account, { program, arguments: ['--version'], directory: '/' });
  if (failure === 'EPERM' && account.isOther) {
    throw new EmbeddedPostgresError(
      'cannot-leave-root',
      `PostgreSQL refuses to run as root and this root may not become user ${account.uid}: run as a normal user, or set DATABASE_URL.`,
    );
  }
  const major = /\(PostgreSQL\) (\d+)/.exec(output)?.[1];
  if (failure === null && major !== undefined) return { kind: 'runs', binDirectory, majorVersion: Number(major) };
  return { kind: 'fails', reason: errors.trim().split('\n')[0] || failure || 'unknown version' };
}
