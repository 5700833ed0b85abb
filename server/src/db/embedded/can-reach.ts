import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ServerAccount } from './server-account.ts';

/**
 * Whether the account may pass through `path` (a folder) and every folder above it. For another account the permission
 * bits decide; grants by access lists are not seen, which only leads to a detour that also works.
 */
export function canReach(path: string, account: ServerAccount): boolean {
  if (!account.isOther) return canPass(path);
  for (let folder = path; ; folder = dirname(folder)) {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found === undefined) return false;
    if ((found.mode & searchBitFor(found, account)) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

function canPass(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function searchBitFor(folder: { readonly uid: number; readonly gid: number }, account: ServerAccount): number {
  if (folder.uid === account.uid) return 0o100;
  return folder.gid === account.gid ? 0o010 : 0o001;
}
