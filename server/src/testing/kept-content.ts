import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type LoadedContent, loadContent } from '../content/load-content.ts';
import { keptContentName } from '../content/parsed-content.ts';

const shipped = resolve(import.meta.dirname, '../../../content');

/** Where processes of tests keep what content came to; files, day and program name it, so nothing old is ever taken. */
const keptFile = (use: string) => join(tmpdir(), `cmdsp-test-${keptContentName}-${process.getuid?.() ?? 0}${use}`);

/** The content that ships with the program, or a copy of it, on a day of tests: read once a machine. */
export function loadShippedContent({ directory = shipped, use = '-shipped' } = {}): Promise<LoadedContent> {
  const today = '2026-11-21';
  return loadContent({ contentDirectory: directory, privateBankDirectory: null, today, keptFile: keptFile(use) });
}

/** Gives a data directory what the shipped content came to for an earlier program, as after a restart. */
export function lendKeptContent(dataDirectory: string): void {
  if (existsSync(keptFile(''))) copyFileSync(keptFile(''), join(dataDirectory, keptContentName));
}

/** Keeps for later programs what the shipped content came to for the one of this data directory. */
export function returnKeptContent(dataDirectory: string): void {
  const unfinished = `${keptFile('')}.${process.pid}`;
  copyFileSync(join(dataDirectory, keptContentName), unfinished);
  renameSync(unfinished, keptFile(''));
}
