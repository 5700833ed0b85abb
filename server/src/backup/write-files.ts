import { createHash } from 'node:crypto';
import type { AttachmentStore } from '../attachments/attachment-store.ts';
import type { BackupFooter } from './backup-format.ts';
import type { BackupFile } from './list-files.ts';

/**
 * The lines of all files, one file in memory at a time. A file that is not there, or is not the one that its row
 * speaks of, is named in the footer instead: the rest is worth keeping, and whoever makes the backup is told.
 */
export async function* fileLines({
  store,
  files,
  footer,
}: {
  readonly store: AttachmentStore;
  readonly files: readonly BackupFile[];
  readonly footer: BackupFooter;
}): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const tally = { count: 0, bytes: 0, missing: [] as string[] };
  for (const { id, sha256 } of files) {
    const bytes = await store.get(id);
    const found = bytes === null ? null : createHash('sha256').update(bytes).digest('hex');
    if (bytes === null || (sha256 !== null && found !== sha256)) {
      tally.missing.push(id);
      continue;
    }
    yield `@${id}\t${bytes.toString('base64')}\n`;
    hash.update(`${id} ${found}\n`);
    tally.count += 1;
    tally.bytes += bytes.length;
  }
  footer.files = { ...tally, sha256: hash.digest('hex') };
}
