import { AwsV4Signer } from 'aws4fetch';
import { createHash } from 'node:crypto';
import type { S3Bucket } from '../config.ts';
import type { AttachmentStore } from './attachment-store.ts';

const patienceMs = 30_000;
const tries = 3;

/** The store did not do what it was asked; nothing is known to be kept. */
export class StoreUnavailableError extends Error {
  readonly code = 'attachment-store-unavailable';
}

/**
 * Keeps files in a bucket of an S3-compatible store, each under its id. Every request is signed (Signature Version 4,
 * payload included) and tried up to three times. The connection has to be one that nobody else can read.
 */
export function openS3Store(bucket: S3Bucket): AttachmentStore {
  const ask = async (method: 'PUT' | 'GET' | 'DELETE', id: string, bytes?: Buffer): Promise<Response> => {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new RangeError('An attachment is named by a UUID');
    for (let tried = 1; ; tried += 1) {
      const answer = await send(bucket, { method, id, bytes }).catch((cause: unknown) => {
        if (tried === tries) throw new StoreUnavailableError(`${method} could not be sent.`, { cause });
        return null;
      });
      if (answer !== null && (answer.ok || answer.status === 404)) return answer;
      if (answer !== null && (tried === tries || answer.status < 500))
        throw new StoreUnavailableError(`${method} was answered with ${answer.status}.`);
      await new Promise((resolve) => setTimeout(resolve, 100 * tried));
    }
  };
  return {
    async put(id, bytes) {
      const { status } = await ask('PUT', id, bytes);
      if (status === 404) throw new StoreUnavailableError('There is no such bucket.');
    },
    async get(id) {
      const answer = await ask('GET', id);
      return answer.status === 404 ? null : Buffer.from(await answer.arrayBuffer());
    },
    async remove(id) {
      await ask('DELETE', id);
    },
  };
}

async function send(
  { url, region, keyId, secret }: S3Bucket,
  { method, id, bytes }: { readonly method: string; readonly id: string; readonly bytes: Buffer | undefined },
): Promise<Response> {
  const body = bytes === undefined ? null : new Uint8Array(bytes);
  const signed = await new AwsV4Signer({
    method,
    url: `${url}/${id}`,
    accessKeyId: keyId,
    secretAccessKey: secret,
    service: 's3',
    region,
    headers: {
      'x-amz-content-sha256': createHash('sha256')
        .update(bytes ?? '')
        .digest('hex'),
    },
    body,
  }).sign();
  return fetch(signed.url, {
    method,
    headers: signed.headers,
    body,
    signal: AbortSignal.timeout(patienceMs),
  });
}
