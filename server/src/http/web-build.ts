import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the web build puts its files. */
export const webDirectory = join(import.meta.dirname, '../../../web/dist');

/** The built files that pages need without a connection, and a name for the whole build. */
export type OfflineBuild = {
  readonly version: string;
  readonly files: readonly { readonly address: string; readonly bytes: number }[];
};

/** Reads what the web build wrote down for offline reading; empty where there is no build. */
export async function readOfflineBuild(): Promise<OfflineBuild> {
  const text = await readFile(join(webDirectory, 'offline-files.json'), 'utf8').catch(() => '[]');
  // The build wrote it: names of files below the web directory.
  const names = JSON.parse(text) as string[];
  const files = await Promise.all(
    names.map(async (name) => ({ address: `/${name}`, bytes: await bytesOf(join(webDirectory, name)) })),
  );
  // Names hold hashes of contents, so the list names the build.
  return { version: createHash('sha256').update(text).digest('base64url').slice(0, 12), files };
}

/** What travels: the compressed file, where there is one. */
async function bytesOf(path: string): Promise<number> {
  const { size } = await stat(`${path}.br`).catch(() => stat(path));
  return size;
}
