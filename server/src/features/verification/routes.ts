import { readFile } from 'node:fs/promises';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../context.ts';
import type { Credentials } from '../../credentials/open-credentials.ts';
import type { App } from '../../http/app-type.ts';
import { erasedPage, formPage, reportPage, troublePage, unknownPage } from './pages.ts';
import { readStyle } from './read-style.ts';
import { readUpload } from './read-upload.ts';
import { verifyByNumber } from './verify-by-number.ts';
import { verifyUpload } from './verify-upload.ts';

/** A room of verifiers may share an address; a guesser of 80-bit numbers gains nothing from 120 tries a minute. */
const numberLimit = { rateLimit: { max: 120, timeWindow: '1 minute' } };
const uploadLimit = { rateLimit: { max: 20, timeWindow: '1 minute' } };

/** Public verification: pages from the server that work without a script, limited per address, kept out of search engines. */
export async function verificationRoutes(app: App, context: Context, credentials: Credentials): Promise<void> {
  const setting = { context, credentials };
  const style = await readStyle();
  await app.register(async (scope) => {
    await scope.register(rateLimit, { global: false, cache: 10_000 });
    await scope.register(multipart, { limits: { fileSize: 256 * 1024, files: 1, fields: 2, parts: 3 } });
    scope.setErrorHandler(showTrouble);

    scope.get('/verify/style.css', { schema: { hide: true } }, (_request, reply) =>
      reply.type('text/css').header('cache-control', 'public, max-age=300').send(style.css),
    );
    scope.get<{ Params: { file: string } }>(
      '/verify/fonts/:file',
      { schema: { hide: true } },
      async (request, reply) => {
        const path = style.fonts.get(request.params.file);
        if (path === undefined)
          return send(reply, 404, troublePage({ title: 'Nothing here', detail: 'There is no such file.' }));
        return reply
          .type('font/woff2')
          .header('cache-control', 'public, max-age=604800')
          .send(await readFile(path));
      },
    );

    scope.get<{ Querystring: { number?: unknown } }>(
      '/verify',
      { schema: { hide: true }, config: numberLimit },
      async (request, reply) => {
        const { number } = request.query;
        if (typeof number !== 'string' || number.trim() === '') return send(reply, 200, formPage());
        const result = await verifyByNumber(setting, number);
        if (result.kind !== 'not-a-number') return reply.redirect(`/verify/${result.number}`, 303);
        const problem =
          'A character is missing or wrong: the last one checks the others. Compare it with the certificate.';
        return send(reply, 400, formPage({ typed: number, problem }));
      },
    );

    scope.get<{ Params: { number: string } }>(
      '/verify/:number',
      { schema: { hide: true }, config: numberLimit },
      async (request, reply) => {
        const result = await verifyByNumber(setting, request.params.number);
        if (result.kind === 'not-a-number')
          return send(
            reply,
            404,
            formPage({
              typed: request.params.number,
              problem: 'This is not a certificate number: a character is missing or wrong.',
            }),
          );
        if (result.kind === 'unknown') return send(reply, 404, unknownPage(result.number));
        if (result.number !== request.params.number) return reply.redirect(`/verify/${result.number}`, 303);
        if (result.kind === 'erased') return send(reply, 410, erasedPage(result.number));
        return send(reply, 200, reportPage({ ...result, about: 'certificate' }));
      },
    );

    scope.post('/verify', { schema: { hide: true }, config: uploadLimit }, async (request, reply) => {
      const upload = await readUpload(request);
      if (upload.kind === 'refused') return send(reply, upload.status, formPage({ fileProblem: upload.reason }));
      const result = await verifyUpload(setting, upload.text);
      return send(reply, 200, reportPage({ ...result, about: 'file' }));
    });
  });
}

function send(reply: FastifyReply, status: number, page: string): FastifyReply {
  return reply
    .status(status)
    .type('text/html; charset=utf-8')
    .headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
    .send(page);
}

function showTrouble(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500;
  if (status === 429)
    return send(
      reply,
      429,
      troublePage({
        title: 'Too many requests',
        detail: 'Many requests came from your address. Wait a minute, then try again.',
      }),
    );
  if (status === 403 || ('code' in error && error.code === 'origin-refused'))
    return send(
      reply,
      403,
      troublePage({ title: 'Sent from another site', detail: 'Open the form on this site and try again.' }),
    );
  if (status >= 500) request.log.error({ err: error }, 'verification failed');
  if (status < 500)
    return send(
      reply,
      status,
      formPage({ fileProblem: 'The file could not be read. Choose the JSON file of the credential and try again.' }),
    );
  return send(
    reply,
    503,
    troublePage({
      title: 'Verification is briefly unavailable',
      detail: 'This says nothing about the certificate. Try again in a minute.',
    }),
  );
}
