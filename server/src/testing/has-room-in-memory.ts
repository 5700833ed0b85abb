import { readFileSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';

const needed = 4 * 1024 ** 3;
/** `TMPFS_MAGIC` of statfs(2). */
const tmpfs = 0x0102_1994;

/**
 * Whether a folder lies in memory, it and the machine have 4 GB to give, and programs may run from it: beside its
 * cluster root's PostgreSQL has a copy of its programs. False where the question has no meaning.
 */
export function hasRoomInMemory(folder: string): boolean {
  try {
    const { type, bavail, bsize } = statfsSync(folder);
    return type === tmpfs && bavail * bsize >= needed && freemem() >= needed && mayRunPrograms(folder);
  } catch {
    return false;
  }
}

function mayRunPrograms(folder: string): boolean {
  const mounts = readFileSync('/proc/self/mounts', 'utf8').split('\n');
  const options = mounts.findLast((line) => line.split(' ')[1] === folder)?.split(' ')[3];
  return options !== undefined && !options.split(',').includes('noexec');
}
