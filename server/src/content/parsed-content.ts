import type { Catalogue, ContentProblem } from '@cmdsp/content';
import { createHash } from 'node:crypto';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** What reading content comes to, as it is kept between two starts. */
export type ParsedContent = {
  readonly catalogue: Catalogue;
  /** Found, but no reason to refuse. */
  readonly warnings: readonly ContentProblem[];
};

/** Its file's name in the data directory. */
export const keptContentName = 'content-kept';

const packages = resolve(import.meta.dirname, '../../../packages');
/** Whose code decides what content means. */
const readers = ['content', 'dossiers', 'figures', 'markdown', 'primitives', 'questions'];

/**
 * What names a result of reading: the files themselves, the day (review dates), and the code that reads them. Another
 * file, day or program is another name.
 */
export async function nameParsedContent({ release, today }: { release: string; today: string }): Promise<string> {
  const hash = createHash('sha256').update(`${release} ${today} ${process.version}\n`);
  for (const reader of readers) {
    const directory = join(packages, reader, 'src');
    const names = (await readdir(directory, { recursive: true })).filter((name) => name.endsWith('.ts')).sort();
    const texts = await Promise.all(names.map(async (name) => readFile(join(directory, name))));
    for (const [place, text] of texts.entries()) hash.update(`${names[place]} ${text.length}\n`).update(text);
  }
  return hash.digest('hex');
}

/** What was kept under a name; null when nothing was, or when it cannot be read. */
export async function findParsedContent(file: string, name: string): Promise<ParsedContent | null> {
  try {
    const kept: unknown = deserialize(await readFile(file));
    // Written below, by the program that the name names.
    const { name: keptName, parsed } = kept as { readonly name: string; readonly parsed: ParsedContent };
    return keptName === name ? parsed : null;
  } catch {
    // Not there yet, or damaged: reading the content again costs seconds and nothing else.
    return null;
  }
}

/** Keeps a result in place of the one before it. Where that fails, the next start reads the content again. */
export async function keepParsedContent(file: string, kept: { name: string; parsed: ParsedContent }): Promise<void> {
  const unfinished = `${file}.${process.pid}`;
  try {
    await writeFile(unfinished, serialize(kept), { mode: 0o600 });
    await rename(unfinished, file);
  } catch {
    // A full disk shows itself where it matters.
  }
}
