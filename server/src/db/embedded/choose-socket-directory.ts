import { createHash } from 'node:crypto';
import { chownSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { canReach } from './can-reach.ts';
import type { DataLayout } from './data-layout.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import type { ServerAccount } from './server-account.ts';

/** A socket's whole path may have 103 bytes on macOS and 107 on Linux; `/.s.PGSQL.5432` takes 14 of them. */
const longestDirectoryBytes = 85;

/**
 * Makes the private folder (0700, the server's account) of the socket. Whoever reaches the socket is trusted, so this
 * folder is the wall. Prefers the data directory; where that path is too long or closed to the account, a folder named
 * after a hash of it in the system's temporary folder.
 * @throws EmbeddedPostgresError `socket-directory-unavailable`
 */
export function chooseSocketDirectory(layout: DataLayout, account: ServerAccount): string {
  const name = `cmdsp-${createHash('sha256').update(layout.dataDirectory).digest('hex').slice(0, 20)}-${account.uid}`;
  const candidates = [layout.socketDirectory, join(tmpdir(), name), join('/tmp', name)];
  const reachable = candidates.filter(
    (path) => Buffer.byteLength(path) <= longestDirectoryBytes && canReach(dirname(path), account),
  );
  const made = reachable.find((path) => makePrivate(path, account));
  if (made !== undefined) return made;
  throw new EmbeddedPostgresError(
    'socket-directory-unavailable',
    `No private folder for the database's socket could be made: delete what stands in the way (${reachable.join(', ') || 'no usable path'}), or set TMPDIR to a short path that only you can write to.`,
  );
}

function makePrivate(path: string, account: ServerAccount): boolean {
  try {
    mkdirSync(path, { mode: 0o700 });
    if (account.isOther) chownSync(path, account.uid, account.gid);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code !== 'EEXIST') return false;
  }
  // Somebody may have made that name first in a folder that all can write to: only ours will do.
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found !== undefined && found.isDirectory() && found.uid === account.uid && (found.mode & 0o077) === 0;
}
