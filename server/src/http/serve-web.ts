import fastifyStatic from '@fastify/static';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import type { App } from './app-type.ts';
import { Problem } from './problem.ts';
import { webDirectory } from './web-build.ts';

/**
 * Serves the built web files: assets with their content hash in the name for ever, the two pages (application and exam)
 * fresh each time with this response's nonce. Any address that is not a file belongs to the application's own router.
 */
export async function serveWeb(app: App, context: Context): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(webDirectory, 'assets'),
    prefix: '/assets/',
    immutable: true,
    // The build wrote each file compressed beside itself.
    preCompressed: true,
    // A file whose name is its hash needs no other mark, and nobody fetches half of one.
    etag: false,
    lastModified: false,
    acceptRanges: false,
    maxAge: '365d',
    index: false,
    decorateReply: false,
  });
  const application = await readPage('index.html', context);
  const exam = await readPage('exam.html', context);
  const send = (page: string) => (request: FastifyRequest, reply: FastifyReply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(page.replaceAll('__CSP_NONCE__', request.cspNonce));
  app.get('/exam/:sittingId', send(exam));
  await serveServiceWorker(app);
  app.setNotFoundHandler((request, reply) => {
    if (request.method !== 'GET' || request.url.startsWith('/api/') || request.url.startsWith('/assets/'))
      throw new Problem('not-found');
    return send(application)(request, reply);
  });
}

/** Where pages open without a connection: the study room, and where people write. */
const offlineAreas = ['/learn', '/assignments', '/dossier', '/capstone'];

/** The service worker, once for each area: each may see addresses that begin with its own and no others. */
async function serveServiceWorker(app: App): Promise<void> {
  const script = await readFile(join(webDirectory, 'service-worker.js'), 'utf8').catch(() => null);
  for (const area of offlineAreas)
    app.get(`${area}/service-worker.js`, (_request, reply) => {
      if (script === null) throw new Problem('not-found', 'The web files are not built.');
      return reply
        .type('text/javascript; charset=utf-8')
        .headers({ 'cache-control': 'no-cache', 'service-worker-allowed': area })
        .send(script);
    });
}

/** Tests of the interface run without a web build; the page then says what is missing. */
async function readPage(name: string, context: Context): Promise<string> {
  try {
    return await readFile(join(webDirectory, name), 'utf8');
  } catch (cause) {
    context.log.warn({ err: cause }, 'The web files are not built');
    return '<!doctype html><html lang="en"><title>CMDSP</title><p>The web files are not built. Run npm start, which builds them.</p></html>';
  }
}
