import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * Every file below `directory` as path (with `/`) -> text, hidden files left out. A private bank directory, when given,
 * takes the place of `bank/`.
 */
export async function readContentFiles(options: {
  readonly contentDirectory: string;
  readonly privateBankDirectory: string | null;
}): Promise<ReadonlyMap<string, string>> {
  const { contentDirectory, privateBankDirectory } = options;
  const files = await readTree(contentDirectory, '');
  if (privateBankDirectory === null) return new Map(files);
  const bank = await readTree(privateBankDirectory, 'bank/');
  return new Map([...files.filter(([path]) => !path.startsWith('bank/')), ...bank]);
}

async function readTree(directory: string, prefix: string): Promise<[string, string][]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
    .filter((path) => !path.split(sep).some((part) => part.startsWith('.')));
  return Promise.all(
    paths.map(async (path): Promise<[string, string]> => {
      const text = await readFile(join(directory, path), 'utf8');
      return [prefix + path.split(sep).join('/'), text];
    }),
  );
}
