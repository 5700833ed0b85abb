import { canReach } from './can-reach.ts';
import type { ServerAccount } from './server-account.ts';

/** The number under which PostgreSQL's programs inherit their folder as an open file. */
export const folderDescriptor = 3;

/**
 * How the server names its own folder. PostgreSQL enters it once and works relative to it, so it need not be able to
 * walk there: root opens the folder, the server inherits it, and Linux lets a process name what it has open as
 * /proc/self/fd/N even when the folders above are closed to it. Nothing has to be opened for others.
 */
export function pathForServer(directory: string, account: ServerAccount): string {
  return process.platform === 'linux' && !canReach(directory, account)
    ? `/proc/self/fd/${folderDescriptor}`
    : directory;
}
