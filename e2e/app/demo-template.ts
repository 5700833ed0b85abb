import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf } from '../../server/src/testing/temporary-places.ts';

/** A demonstration as it is right after its first start, to be copied: making one takes longer than most journeys. */
export type DemoTemplate = {
  /** Its links and credentials name this port. */
  readonly port: number;
  /** What its first start printed: names and passwords. */
  readonly printed: string;
};

/** The runner's process owns it, so that the files of this run share it and the next run sweeps up what was left. */
export const templatePrefix = (runner: number) => `cmdsp-test-${runner}-demo-`;

/** One a worker: two copies that run at once need two ports. In memory, if possible: each file copies it. */
const directory = join(folderOf('memory'), `${templatePrefix(process.ppid)}${process.env['VITEST_POOL_ID'] ?? '1'}`);
const facts = join(directory, 'template.json');

/** The template that this worker made before; null when it has not. */
export function findDemoTemplate(): DemoTemplate | null {
  // Written below.
  return existsSync(facts) ? (JSON.parse(readFileSync(facts, 'utf8')) as DemoTemplate) : null;
}

/** Keeps a copy of a data directory whose program and PostgreSQL have ended. */
export function keepDemoTemplate(dataDirectory: string, template: DemoTemplate): void {
  mkdirSync(directory, { mode: 0o711 });
  copyTree(dataDirectory, join(directory, 'data'));
  writeFileSync(`${facts}.new`, JSON.stringify(template), { mode: 0o600 });
  renameSync(`${facts}.new`, facts);
}

/** Fills an empty data directory with the kept copy. */
export function fillFromDemoTemplate(dataDirectory: string): void {
  copyTree(join(directory, 'data'), dataDirectory);
}

/** With owners and modes: PostgreSQL refuses a cluster that is another user's. */
function copyTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  execFileSync('cp', ['-a', `${from}/.`, to]);
}
