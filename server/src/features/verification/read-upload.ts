import type { FastifyRequest } from 'fastify';

/** A file as text, or why not. */
export type Upload =
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'refused'; readonly status: number; readonly reason: string };

/** Reads the one file of a form, at most 256 kB of UTF-8. */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart())
    return { kind: 'refused', status: 415, reason: 'Choose the JSON file of the credential and try again.' };
  const file = await request.file();
  if (file === undefined)
    return { kind: 'refused', status: 400, reason: 'No file came with the form. Choose one and try again.' };
  const chunks: Buffer[] = [];
  for await (const chunk of file.file) chunks.push(chunk as Buffer); // a byte stream gives buffers
  if (file.file.truncated)
    return {
      kind: 'refused',
      status: 413,
      reason: 'This file is larger than 256 kB. Credentials are smaller; choose the JSON file.',
    };
  const bytes = Buffer.concat(chunks);
  if (bytes.length === 0)
    return { kind: 'refused', status: 400, reason: 'The file is empty. Choose the JSON file of the credential.' };
  try {
    return { kind: 'read', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { kind: 'refused', status: 400, reason: 'This file is not text. Choose the JSON file of the credential.' };
  }
}
