import { join } from 'node:path';

/** Where the bytes of attached files lie, each under its id. */
export function attachmentDirectory(dataDirectory: string): string {
  return join(dataDirectory, 'attachments');
}
