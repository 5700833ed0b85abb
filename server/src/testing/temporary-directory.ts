import { chmodSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inspectProcess } from '../db/embedded/inspect-process.ts';
import { findPostmasterFile } from '../db/embedded/postmaster-file.ts';
import { allFolders, folderOf, type Place } from './temporary-places.ts';

const pattern = /^cmdsp-test-(\d+)-/;

/**
 * Makes a folder for this test run that others may pass through but not list or write: a server that root starts under
 * another user can then keep its socket there. The caller deletes it; a later run sweeps up after a killed one.
 */
export function makeTemporaryDirectory(place: Place = 'disk'): string {
  const directory = mkdtempSync(join(folderOf(place), `cmdsp-test-${process.pid}-`));
  chmodSync(directory, 0o711);
  return directory;
}

/** Stops the servers and deletes the folders that test runs left behind when they were killed. */
export function sweepTemporaryDirectories(): void {
  for (const parent of allFolders()) {
    for (const name of readdirSync(parent)) {
      const owner = Number(pattern.exec(name)?.[1]);
      if (!Number.isInteger(owner) || isAlive(owner)) continue;
      try {
        sweep(join(parent, name));
      } catch (error) {
        // Several test processes sweep at the same moment: what is gone, another of them has swept.
        if (!hasCode(error, 'ENOENT')) throw error;
      }
    }
  }
}

function sweep(directory: string): void {
  if (lstatSync(directory).uid !== process.getuid?.()) return;
  for (const inner of ['.', ...readdirSync(directory)]) endServer(join(directory, inner, 'cluster'));
  rmSync(directory, { recursive: true, force: true, maxRetries: 10 });
}

function endServer(clusterDirectory: string): void {
  const pid = findPostmasterFile(clusterDirectory)?.pid;
  if (pid === undefined || inspectProcess({ pid, clusterDirectory }) !== 'server-of-this-cluster') return;
  try {
    process.kill(pid, 'SIGQUIT');
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !hasCode(error, 'ESRCH');
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
