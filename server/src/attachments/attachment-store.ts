import { constants } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where the bytes of files lie: on this machine’s disk, or anywhere else that can do these three things. */
export type AttachmentStore = {
  /** Keeps bytes under an id; the same id again replaces them. Durable when it returns. */
  readonly put: (id: string, bytes: Buffer) => Promise<void>;
  /** Null when nothing lies under the id. */
  readonly get: (id: string) => Promise<Buffer | null>;
  /** Harmless when nothing lies there. */
  readonly remove: (id: string) => Promise<void>;
};

/** Keeps files in a directory, each under its id: the name that a person gave never becomes a path. */
export function openAttachmentStore(directory: string): AttachmentStore {
  const pathOf = (id: string) => {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new RangeError('An attachment is named by a UUID');
    return join(directory, id.slice(-2), id);
  };
  return {
    async put(id, bytes) {
      const path = pathOf(id);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      // Written beside and then renamed, so that a crash leaves all of it or nothing.
      const file = await open(`${path}.part`, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC, 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(`${path}.part`, path);
      const folder = await open(dirname(path), 'r');
      try {
        await folder.sync();
      } finally {
        await folder.close();
      }
    },
    async get(id) {
      return readFile(pathOf(id)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
    },
    async remove(id) {
      await rm(pathOf(id), { force: true });
    },
  };
}
