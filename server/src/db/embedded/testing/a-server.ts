import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { makeTemporaryDirectory } from '../../../testing/temporary-directory.ts';
import { startEmbeddedPostgres, type StartEmbeddedPostgres } from '../start-embedded-postgres.ts';
import type { PostgresServer } from '../start-postgres.ts';

let parent: string | null = null;

// Deleted at the end of the file: some file systems are slow to make files just after many were deleted.
afterAll(() => {
  if (parent !== null) rmSync(parent, { recursive: true, force: true, maxRetries: 10 });
});

/** A temporary folder of its own for a test. */
export function aFolder(): string {
  parent ??= makeTemporaryDirectory();
  const folder = mkdtempSync(join(parent, 't'));
  chmodSync(folder, 0o711);
  return folder;
}

let used: string | null = null;

/** A folder that the tests of a file share to save time: an earlier one may have made its database, and has stopped it. */
export function aUsedFolder(): string {
  used ??= aFolder();
  return used;
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
