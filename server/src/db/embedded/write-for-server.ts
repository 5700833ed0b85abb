import { randomUUID } from 'node:crypto';
import { chownSync, renameSync, writeFileSync } from 'node:fs';
import type { ServerAccount } from './server-account.ts';

/**
 * Writes a text file that only the server's account may read. The file is replaced as a whole, so neither a crash nor
 * a link planted at that name can make root write elsewhere.
 */
export function writeForServer(file: { path: string; text: string }, account: ServerAccount): void {
  const draft = `${file.path}.${randomUUID()}`;
  writeFileSync(draft, file.text, { flag: 'wx', mode: 0o600 });
  if (account.isOther) chownSync(draft, account.uid, account.gid);
  renameSync(draft, file.path);
}
