import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { webDirectory } from '../../http/web-build.ts';
import { sha256 } from '../../ledger/sha256.ts';

const pages = new Map<string, string>();

/** Names this build: the version of the program and the exam page it serves. A walk counts for the build it was made on. */
export function buildId({ release }: { readonly release: string }): string {
  const page = pages.get(webDirectory) ?? sha256(readExamPage()).slice(0, 12);
  pages.set(webDirectory, page);
  return `${release}+${page}`;
}

/** The page names its scripts by the hashes of what they hold. Without a build, tests walk all the same. */
function readExamPage(): string {
  try {
    return readFileSync(join(webDirectory, 'exam.html'), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'no web build';
    throw error;
  }
}
