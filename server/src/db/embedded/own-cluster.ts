import { chmodSync, lchownSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerAccount } from './server-account.ts';

/**
 * Gives a cluster to the account that shall run it. A copy or restore made by root belongs to root, whom PostgreSQL
 * refuses. Does nothing when the cluster belongs to that account already.
 */
export function ownCluster(clusterDirectory: string, account: ServerAccount): void {
  const found = lstatSync(clusterDirectory);
  if (found.uid !== account.uid) giveTree(clusterDirectory, account);
  // PostgreSQL refuses a folder that others may enter, which is how copies often end up.
  if ((found.mode & 0o077) !== 0) chmodSync(clusterDirectory, 0o700);
}

function giveTree(path: string, account: ServerAccount): void {
  lchownSync(path, account.uid, account.gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveTree(join(path, name), account);
}
