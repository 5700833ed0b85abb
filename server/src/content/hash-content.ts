import { createHash } from 'node:crypto';

/** The name of a content release: SHA-256 (hex) over every path and text, in the order of the paths. */
export function hashContent(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const path of [...files.keys()].sort()) {
    const text = Buffer.from(files.get(path) ?? '', 'utf8');
    // Lengths first, so that no two sets of files can run together into the same bytes.
    hash.update(`${Buffer.byteLength(path)} ${text.length}\n${path}\n`).update(text);
  }
  return hash.digest('hex');
}
