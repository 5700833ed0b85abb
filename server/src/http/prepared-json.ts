import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const mark = Symbol('prepared JSON');

/** A body that is the same for many: written and compressed once, sent as it is. */
export type PreparedJson = {
  readonly [mark]: true;
  readonly etag: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
};

/** Writes and compresses a body; the work happens outside the event loop. */
export async function prepareJson(value: unknown): Promise<PreparedJson> {
  const plain = Buffer.from(JSON.stringify(value));
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  const [zipped, brotlied] = await Promise.all([
    zip(plain, { level: 9 }),
    brotli(plain, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
    }),
  ]);
  return { [mark]: true, etag, plain, gzip: zipped, brotli: brotlied };
}

/** Whether a handler gave a prepared body instead of a value. */
export function isPreparedJson(body: unknown): body is PreparedJson {
  return typeof body === 'object' && body !== null && mark in body;
}

/**
 * Answers with a prepared body in the smallest form the browser takes, or with 304 when it has it. Browsers ask again
 * each time, because a cohort may have moved; nobody in between may keep it.
 */
export function sendPreparedJson(request: FastifyRequest, reply: FastifyReply, body: PreparedJson): FastifyReply {
  reply.headers({ etag: body.etag, 'cache-control': 'private, no-cache', vary: 'accept-encoding' });
  if (request.headers['if-none-match'] === body.etag) return reply.status(304).send();
  reply.type('application/json; charset=utf-8');
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (/\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(body.brotli);
  if (/\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(body.gzip);
  return reply.send(body.plain);
}
