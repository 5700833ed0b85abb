import { createHash } from 'node:crypto';
import { readdir, rename, rm } from 'node:fs/promises';
import type { Client } from 'pg';
import { openAttachmentStore } from '../attachments/attachment-store.ts';
import { BackupError, type BackupFooter } from './backup-format.ts';
import { listFiles } from './list-files.ts';

/** Files on their way back: they lie beside their place until everything was compared. */
export type ReturningFiles = {
  /** Takes one line of a backup. */
  readonly take: (line: string) => Promise<void>;
  /** Compares with the footer and with the rows that came back. */
  readonly check: (client: Client, footer: BackupFooter) => Promise<void>;
  /** Gives the files their place; a crash before this leaves the place empty. */
  readonly settle: () => Promise<void>;
  readonly discard: () => Promise<void>;
};

/**
 * Opens the place where files come back to. What an interrupted attempt left beside it is thrown away.
 * @throws BackupError when the place holds files already
 */
export async function openReturningFiles(directory: string): Promise<ReturningFiles> {
  await refuseUnlessEmpty(directory);
  const staging = `${directory}.restoring`;
  await rm(staging, { recursive: true, force: true });
  const store = openAttachmentStore(staging);
  const hash = createHash('sha256');
  const taken = new Map<string, string>();
  let bytesTaken = 0;
  return {
    async take(line) {
      const tab = line.indexOf('\t');
      const id = line.slice(1, tab);
      const bytes = Buffer.from(line.slice(tab + 1), 'base64');
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      if (!/^[0-9a-f-]{36}$/.test(id) || taken.has(id)) throw damaged(`It names a file twice or wrongly: ${id}.`);
      await store.put(id, bytes);
      taken.set(id, sha256);
      hash.update(`${id} ${sha256}\n`);
      bytesTaken += bytes.length;
    },
    async check(client, { files }) {
      // The first format had no files.
      if (files === undefined && taken.size === 0) return;
      if (files?.count !== taken.size || files.bytes !== bytesTaken || files.sha256 !== hash.digest('hex'))
        throw damaged('Its files are not those that were backed up.');
      const missing = new Set(files.missing);
      for (const { id, sha256 } of await listFiles(client))
        // Without a hash of its own a file is held to the one over all files alone; backups of then do not have it.
        if (sha256 !== null && !missing.has(id) && taken.get(id) !== sha256)
          throw damaged(`The file ${id} is not the one its row names.`);
    },
    async settle() {
      if (taken.size === 0) return;
      // An empty folder is in the way of a rename on some systems.
      await rm(directory, { recursive: true, force: true });
      await rename(staging, directory);
    },
    async discard() {
      await rm(staging, { recursive: true, force: true });
    },
  };
}

async function refuseUnlessEmpty(directory: string): Promise<void> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  if (entries.some((entry) => entry.isFile()))
    throw new BackupError(
      'folder-not-empty',
      `${directory} already holds files. Move it away, then restore again; nothing was restored.`,
    );
}

function damaged(what: string): BackupError {
  return new BackupError('backup-damaged', `The backup is damaged. ${what} Use another backup; nothing was restored.`);
}
