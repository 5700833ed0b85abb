import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import type { S3Bucket } from '../config.ts';

/** A bucket in this process that checks every signature by itself, from the published description alone. */
export type Bucket = {
  readonly place: S3Bucket;
  readonly kept: ReadonlyMap<string, Buffer>;
  /** What it answered, newest last. */
  readonly answers: readonly number[];
  /** Answers the next so many requests with 503. */
  readonly fail: (times: number) => void;
  readonly close: () => Promise<void>;
};

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest();

/** Opens a bucket on a free port of this machine. */
export async function aBucket(secret = 'a/secret+with=signs'): Promise<Bucket> {
  const kept = new Map<string, Buffer>();
  const answers: number[] = [];
  let failures = 0;
  const answer = (request: IncomingMessage, body: Buffer): [number, Buffer?] => {
    if (failures > 0) {
      failures -= 1;
      return [503];
    }
    const path = request.url ?? '';
    if (!isSigned(request, { body, secret })) return [403];
    if (request.method === 'PUT') {
      kept.set(path, body);
      return [200];
    }
    if (request.method === 'DELETE') {
      kept.delete(path);
      return [204];
    }
    const found = kept.get(path);
    return found === undefined ? [404] : [200, found];
  };
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      const [status, bytes] = answer(request, body);
      answers.push(status);
      response.writeHead(status).end(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listening on a port
  return {
    place: { url: `http://127.0.0.1:${port}/files/cmdsp`, region: 'eu-central-1', keyId: 'AKIDTEST', secret },
    kept,
    answers,
    fail: (times) => {
      failures = times;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Signature Version 4 as its description has it: canonical request, text to sign, derived key. */
function isSigned(
  request: IncomingMessage,
  { body, secret }: { readonly body: Buffer; readonly secret: string },
): boolean {
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    );
  if (parts === null) return false;
  const [, , day = '', region = '', signedHeaders = '', signature] = parts;
  const names = signedHeaders.split(';');
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => names.includes(name))) return false;
  if (request.headers['x-amz-content-sha256'] !== sha256(body)) return false;
  const canonical = [
    request.method,
    request.url,
    '',
    ...names.map((name) => `${name}:${String(request.headers[name])}`),
    '',
    signedHeaders,
    sha256(body),
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', String(request.headers['x-amz-date']), scope, sha256(canonical)].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${secret}`);
  return hmac(key, text).toString('hex') === signature;
}
