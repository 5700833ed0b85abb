import type { Config } from '../config.ts';
import { attachmentDirectory } from './attachment-directory.ts';
import { type AttachmentStore, openAttachmentStore } from './attachment-store.ts';
import { openS3Store } from './open-s3-store.ts';

/**
 * The store that the configuration names: below the data directory, or a bucket. Files that lay below the data directory
 * before there was a bucket, or came back there from a backup, are still found and removed.
 */
export function openAttachments({
  attachments,
  dataDirectory,
}: Pick<Config, 'attachments' | 'dataDirectory'>): AttachmentStore {
  const disk = openAttachmentStore(attachmentDirectory(dataDirectory));
  if (attachments.kind === 'disk') return disk;
  const bucket = openS3Store(attachments);
  return {
    put: async (id, bytes) => bucket.put(id, bytes),
    get: async (id) => (await bucket.get(id)) ?? disk.get(id),
    async remove(id) {
      await bucket.remove(id);
      await disk.remove(id);
    },
  };
}
