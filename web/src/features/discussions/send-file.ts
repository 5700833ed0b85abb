import type { Answer } from '../../api/request.ts';
import { sendBytes } from '../../api/send-bytes.ts';

const mostBytes = 5 * 1024 * 1024;

/** Sends a file as it is. @throws Error with words for the person who chose it */
export async function sendFile({
  discussion,
  file,
}: {
  readonly discussion: string;
  readonly file: File;
}): Promise<Answer<'PUT /api/discussions/:discussion/attachments/:attachment'>> {
  if (file.size > mostBytes) throw new Error('This file is larger than 5 MB.');
  const address = `/api/discussions/${discussion}/attachments/${crypto.randomUUID()}`;
  return (await sendBytes(address, file)) as Answer<'PUT /api/discussions/:discussion/attachments/:attachment'>; // as the contract says
}
