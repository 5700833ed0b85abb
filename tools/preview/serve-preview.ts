import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { OpenContent } from './open-content.ts';
import { findPage } from './find-page.ts';
import { page } from './page.ts';
import { html } from '../../server/src/http/html.ts';

const root = join(import.meta.dirname, '../..');
const styleFiles = ['web/src/ui/tokens.css', 'web/src/player/drawing.module.css', 'tools/preview/style.css'];
const ownHost = /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/;
const headers = {
  'content-security-policy': "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/**
 * Serves the preview on the loopback interface. It shows keys without asking who looks, so it answers only requests
 * that name this machine: a foreign page cannot read it through a name of its own that points here.
 */
export async function servePreview({ content, port }: { readonly content: OpenContent; readonly port: number }) {
  const style = (await Promise.all(styleFiles.map(async (file) => readFile(join(root, file), 'utf8')))).join('\n');
  const server = createServer((request, response) => {
    if (!ownHost.test(request.headers.host ?? ''))
      return send(response, 421, 'text/plain', 'This preview is for this machine.');
    if (request.method !== 'GET') return send(response, 405, 'text/plain', 'This preview only shows.');
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/style.css') return send(response, 200, 'text/css', style);
    const { catalogue, problems } = content.current();
    const found = catalogue === null ? null : findPage(path, { catalogue, problems });
    if (found !== null) return send(response, 200, 'text/html', found);
    const title = catalogue === null ? 'The content cannot be shown yet' : 'No such page';
    return send(response, 404, 'text/html', page({ title, problems, body: html`<p><a href="/">All content</a></p>` }));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const listening = typeof address === 'object' && address !== null ? address.port : port;
  return {
    address: `http://localhost:${listening}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { ...headers, 'content-type': `${type}; charset=utf-8` }).end(body);
}
