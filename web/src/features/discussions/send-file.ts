import type { ProblemBody } from '@cmdsp/contract';
import type { Answer } from '../../api/request.ts';

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
  const address = `/api/discussions/${discussion}/attachments/${crypto.randomUUID()}?name=${encodeURIComponent(file.name)}`;
  const answer = await fetch(address, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body: await file.arrayBuffer(),
  }).catch(() => null);
  if (answer === null) throw new Error('The server cannot be reached. Attach the file again when you are connected.');
  if (answer.ok) return (await answer.json()) as Answer<'PUT /api/discussions/:discussion/attachments/:attachment'>; // as the contract says
  const problem = await answer.json().then(
    (body: ProblemBody) => body,
    () => null,
  );
  throw new Error(problem?.detail ?? problem?.title ?? 'The file could not be sent.');
}
