import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the web build puts its files. */
export const webDirectory = join(import.meta.dirname, '../../../web/dist');

/** The built files that pages need without a connection, and a name for the whole build. */
export type OfflineBuild = {
  readonly version: string;
  readonly files: readonly { readonly address: string; readonly bytes: number }[];
  /** Addresses of those that pages on which people write are made of. */
  readonly writing: readonly string[];
};

/** Reads what the web build wrote down for offline reading; empty where there is no build. */
export async function readOfflineBuild(): Promise<OfflineBuild> {
  const text = await readList('offline-files.json');
  const writing = namesIn(await readList('writing-files.json')).map((name) => `/${name}`);
  const files = await Promise.all(
    namesIn(text).map(async (name) => ({ address: `/${name}`, bytes: await bytesOf(join(webDirectory, name)) })),
  );
  // Names hold hashes of contents, so the list names the build.
  return { version: createHash('sha256').update(text).digest('base64url').slice(0, 12), files, writing };
}

function readList(name: string): Promise<string> {
  return readFile(join(webDirectory, name), 'utf8').catch(() => '[]');
}

function namesIn(text: string): readonly string[] {
  return JSON.parse(text) as string[]; // the build wrote it: names of files below the web directory
}

/** What travels: the compressed file, where there is one. */
async function bytesOf(path: string): Promise<number> {
  const { size } = await stat(`${path}.br`).catch(() => stat(path));
  return size;
}
