import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { makeTemporaryDirectory } from '../../../testing/temporary-directory.ts';
import { startEmbeddedPostgres, type StartEmbeddedPostgres } from '../start-embedded-postgres.ts';
import type { PostgresServer } from '../start-postgres.ts';

/** One for the process: some file systems are slow to make files just after many were deleted. */
let parent: string | null = null;

/** A temporary folder of its own for a test. */
export function aFolder(): string {
  parent ??= aParent();
  const folder = mkdtempSync(join(parent, 't'));
  chmodSync(folder, 0o711);
  return folder;
}

/** Deleted when the process ends; the next run sweeps up after one that was killed. */
function aParent(): string {
  const made = makeTemporaryDirectory();
  process.once('exit', () => rmSync(made, { recursive: true, force: true, maxRetries: 10 }));
  return made;
}

/** By test file: files of one process share this module. */
const used = new Map<string, string>();

/** A folder that the tests of a file share to save time: an earlier one may have made its database, and has stopped it. */
export function aUsedFolder(): string {
  const file = expect.getState().testPath ?? '';
  const folder = used.get(file) ?? aFolder();
  used.set(file, folder);
  return folder;
}

/** Starts or adopts the embedded server of a folder; it is stopped when the test ends. */
export async function aServer(options: Omit<StartEmbeddedPostgres, 'log'>): Promise<PostgresServer> {
  const server = await startEmbeddedPostgres({ log: () => undefined, ...options });
  onTestFinished(() => server.stop());
  return server;
}

/** The superuser's connection string of a server. */
export function urlOf(server: PostgresServer): string {
  return server.connectionString('postgres', server.superuser);
}
