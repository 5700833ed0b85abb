import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { headerSchema } from './backup-format.ts';

/** The newest backup of a folder. Only its first line is read: `npm run restore` alone can say that all of it is whole. */
export type LastBackup = { readonly file: string; readonly bytes: number; readonly createdAt: Date };

/** At most this many files, the newest by name of change first, are opened. */
const mostOpened = 20;

/** Finds the newest backup of a folder, or null where there is none, or no folder. Other files are passed over. */
export async function findLastBackup(directory: string): Promise<LastBackup | null> {
  const names = await readdir(directory).catch(() => []);
  const files = await Promise.all(
    names.map(async (file) => {
      const found = await stat(join(directory, file)).catch(() => null);
      return found?.isFile() === true ? [{ file, bytes: found.size, changedAt: found.mtimeMs }] : [];
    }),
  );
  const newestFirst = files.flat().toSorted((a, b) => b.changedAt - a.changedAt);
  let last: LastBackup | null = null;
  for (const { file, bytes } of newestFirst.slice(0, mostOpened)) {
    const createdAt = await readCreatedAt(join(directory, file));
    if (createdAt !== null && (last === null || createdAt > last.createdAt)) last = { file, bytes, createdAt };
  }
  return last;
}

/** When a backup was made, by its first line; null for any other file. */
async function readCreatedAt(path: string): Promise<Date | null> {
  const packed = createReadStream(path);
  const plain = createGunzip();
  // What is no gzip file ends with an error, which means: no backup.
  packed.on('error', () => plain.destroy());
  plain.on('error', () => undefined);
  packed.pipe(plain);
  const lines = createInterface({ input: plain });
  try {
    for await (const line of lines) {
      const header = headerSchema.safeParse(JSON.parse(line));
      return header.success ? new Date(header.data.createdAt) : null;
    }
    return null;
  } catch {
    return null;
  } finally {
    lines.close();
    packed.destroy();
    plain.destroy();
  }
}
