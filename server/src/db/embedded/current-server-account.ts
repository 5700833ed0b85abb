import { readFileSync, statSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { chooseServerAccount, type ServerAccount } from './server-account.ts';

/**
 * Reads this process, the cluster and /etc/passwd, and decides who runs PostgreSQL here.
 * @throws EmbeddedPostgresError `platform-not-supported` and those of `chooseServerAccount`
 */
export function currentServerAccount(clusterDirectory: string): ServerAccount {
  if (process.getuid === undefined || process.getgid === undefined) {
    throw new EmbeddedPostgresError(
      'platform-not-supported',
      'The database that CMDSP brings along needs Linux or macOS: set DATABASE_URL to a PostgreSQL 15 to 18.',
    );
  }
  return chooseServerAccount({
    own: { uid: process.getuid(), gid: process.getgid() },
    clusterOwner: statSync(clusterDirectory, { throwIfNoEntry: false }) ?? null,
    passwd: readPasswd(),
  });
}

function readPasswd(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch {
    // A missing file names no users; what follows from that is decided by the caller.
    return '';
  }
}
