import type { ProblemBody } from '@cmdsp/contract';

/**
 * Sends a file as it is to an address of the interface; what comes back is for the caller to know. @throws Error with words
 * for the person who chose it
 */
export async function sendBytes(address: string, file: File): Promise<unknown> {
  const answer = await fetch(`${address}?name=${encodeURIComponent(file.name)}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body: await file.arrayBuffer(),
  }).catch(() => null);
  if (answer === null) throw new Error('The server cannot be reached. Attach the file again when you are connected.');
  if (answer.ok) return (await answer.json()) as unknown;
  const problem = await answer.json().then(
    (body: ProblemBody) => body,
    () => null,
  );
  throw new Error(problem?.detail ?? problem?.title ?? 'The file could not be sent.');
}
