import { canReach } from './can-reach.ts';
import type { ServerAccount } from './server-account.ts';

/**
 * How the server names its own folder. PostgreSQL works relative to its folder, so it is enough that it starts there:
 * root enters the folder before it becomes the server's account, and Linux lets a process name the folder it stands in
 * as /proc/self/cwd even when the folders above are closed to it. Nothing has to be opened for others.
 * `directory` must also be the working directory of the process that gets this path.
 */
export function pathForServer(directory: string, account: ServerAccount): string {
  return process.platform === 'linux' && !canReach(directory, account) ? '/proc/self/cwd' : directory;
}
