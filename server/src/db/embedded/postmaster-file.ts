import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a server says about itself in `postmaster.pid`. */
export type PostmasterFile = {
  readonly pid: number;
  /** Seconds since 1970; tells two servers with the same process id apart. */
  readonly startedAtSeconds: number;
  readonly port: number;
  /** Null as long as the server has not opened its socket. */
  readonly socketDirectory: string | null;
};

/** Reads `postmaster.pid` of a cluster; null when there is none or when it is still being written. */
export function findPostmasterFile(clusterDirectory: string): PostmasterFile | null {
  try {
    return parsePostmasterFile(readFileSync(join(clusterDirectory, 'postmaster.pid'), 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
    throw error;
  }
}

/** Reads the text of `postmaster.pid` (PostgreSQL source, src/include/utils/pidfile.h: one item per line). */
export function parsePostmasterFile(text: string): PostmasterFile | null {
  const [pid, , startedAt, port, socketDirectory] = text.split('\n');
  const file = { pid: Number(pid), startedAtSeconds: Number(startedAt), port: Number(port) };
  if (!pid || !startedAt || !port || !Object.values(file).every(Number.isSafeInteger) || file.pid <= 0) return null;
  return { ...file, socketDirectory: socketDirectory?.startsWith('/') ? socketDirectory : null };
}
