import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  constants,
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { listPackageLinks } from './package-links.ts';

type Copy = { readonly from: string; readonly to: string };

/**
 * Copies the programs of a package, with the links that npm could not ship, to a folder that all may read and only this
 * user may write. What is already there and ours is kept, what is missing or differs is put in place file by file, so
 * that two processes may do this at once and a running server is not disturbed.
 * @throws EmbeddedPostgresError `runtime-not-trusted` when somebody else could have put programs there
 */
export function copyRuntime({ nativeDirectory, target }: { nativeDirectory: string; target: string }): void {
  mkdirSync(target, { recursive: true, mode: 0o755 });
  const found = lstatSync(target);
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
    throw new EmbeddedPostgresError(
      'runtime-not-trusted',
      `${target} was made by somebody else or may be written by others: delete it, then start again.`,
    );
  }
  copyFolder({ from: nativeDirectory, to: target });
  for (const link of listPackageLinks(nativeDirectory)) makeLink(join(target, link.path), link.target);
}

function copyFolder({ from, to }: Copy): void {
  mkdirSync(to, { recursive: true });
  // The umask may have taken away what the server's account needs.
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const pair = { from: join(from, entry.name), to: join(to, entry.name) };
    if (entry.isDirectory() && entry.name !== 'pkgconfig') copyFolder(pair);
    if (entry.isFile() && !entry.name.endsWith('.a')) copyFile(pair, from.endsWith('/bin') ? 0o755 : 0o644);
  }
}

function copyFile({ from, to }: Copy, mode: number): void {
  const wanted = lstatSync(from);
  const found = lstatSync(to, { throwIfNoEntry: false });
  const isOurs = found?.isFile() === true && found.uid === process.getuid?.() && (found.mode & 0o777) === mode;
  if (isOurs && found.size === wanted.size) return;
  const draft = `${to}.${randomUUID()}`;
  copyFileSync(from, draft, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  chmodSync(draft, mode);
  renameSync(draft, to);
}

function makeLink(path: string, target: string): void {
  try {
    symlinkSync(target, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}
