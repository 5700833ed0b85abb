import { accessSync, chownSync, closeSync, constants, mkdirSync, openSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type DataLayout, dataLayout } from './data-layout.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

/**
 * Makes the data directory when it is missing and checks that this process may write in it.
 * @throws EmbeddedPostgresError `data-directory-not-writable`
 */
export function prepareDataDirectory(dataDirectory: string): DataLayout {
  const path = resolve(dataDirectory);
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    const layout = dataLayout(realpathSync(path));
    makeLockFile(layout);
    return layout;
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new EmbeddedPostgresError(
      'data-directory-not-writable',
      `The database cannot be kept in ${path} (${reason}): make that folder writable for this user, or name another one in CMDSP_DATA.`,
      { cause },
    );
  }
}

function makeLockFile({ lockFile, dataDirectory }: DataLayout): void {
  try {
    closeSync(openSync(lockFile, 'wx', 0o600));
    // Root leaves the file to the owner of the folder, who may start the server next time.
    const owner = statSync(dataDirectory);
    if (process.getuid?.() === 0 && owner.uid !== 0) chownSync(lockFile, owner.uid, owner.gid);
  } catch (error) {
    // NOTE: an existing lock file must not be opened here; closing it would drop a lock that this process holds.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}
