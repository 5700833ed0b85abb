import { mkdir, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const tombstoneSchema = z.object({
  format: z.literal('cmdsp-tombstone/1'),
  personId: z.uuid(),
  erasedAt: z.iso.datetime(),
});

/** Who was erased, and when. No name: the id means nothing without the database. */
export type Tombstone = { readonly personId: string; readonly erasedAt: Date };

/** Thrown when a file of a tombstone cannot be understood: somebody erased might come back unseen. */
export class TombstoneDamagedError extends Error {
  readonly code = 'tombstone-damaged';
}

/** Where tombstones lie: beside the database and never in a backup of it, one file a person. */
export function tombstoneDirectory(dataDirectory: string): string {
  return join(dataDirectory, 'tombstones');
}

/** Writes a tombstone and waits until it is on disk; one that is there already stays as it is. */
export async function writeTombstone(directory: string, { personId, erasedAt }: Tombstone): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const body = { format: 'cmdsp-tombstone/1', personId, erasedAt: erasedAt.toISOString() };
  try {
    const file = await open(join(directory, `${personId}.json`), 'wx', 0o600);
    try {
      await file.writeFile(`${JSON.stringify(body)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!isThere(error)) throw error;
  }
  const folder = await open(directory, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/**
 * All tombstones; none when there is no directory yet. A file that was cut off by a crash still says in its name whom it
 * is about, and its time is the file's.
 * @throws TombstoneDamagedError for a name that is none of ours
 */
export async function readTombstones(directory: string): Promise<readonly Tombstone[]> {
  const names = await readdir(directory).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return Promise.all(names.filter((name) => name.endsWith('.json')).map((name) => readTombstone(directory, name)));
}

async function readTombstone(directory: string, name: string): Promise<Tombstone> {
  const path = join(directory, name);
  const named = z.uuid().safeParse(name.replace(/\.json$/, ''));
  if (!named.success) throw new TombstoneDamagedError(`${path} is no tombstone. Move it away, then start again.`);
  const text = await readFile(path, 'utf8');
  try {
    const { erasedAt } = tombstoneSchema.parse(JSON.parse(text));
    return { personId: named.data, erasedAt: new Date(erasedAt) };
  } catch {
    // Written in the moment of a crash: the decision to erase had been made, only its time was not on disk.
    return { personId: named.data, erasedAt: new Date() };
  }
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
