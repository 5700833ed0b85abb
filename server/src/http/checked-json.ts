import type { FastifyReply } from 'fastify';

const mark = Symbol('checked JSON');

/** A large body that its handler has held against the contract itself. */
export type CheckedJson = { readonly [mark]: true; readonly bytes: Buffer };

/** Writes a body that is known to be what the contract says. */
export function checkedJson(value: unknown): CheckedJson {
  return { [mark]: true, bytes: Buffer.from(JSON.stringify(value)) };
}

/** Whether a handler gave a checked body instead of a value. */
export function isCheckedJson(body: unknown): body is CheckedJson {
  return typeof body === 'object' && body !== null && mark in body;
}

/** Sends it as it is. */
export function sendCheckedJson(reply: FastifyReply, { bytes }: CheckedJson): FastifyReply {
  return reply.type('application/json; charset=utf-8').send(bytes);
}
