import { randomBytes } from 'node:crypto';
import type { App } from './app-type.ts';
import { Problem } from './problem.ts';

/**
 * Security headers on every answer and the origin check on every write. Nothing is loaded from elsewhere, scripts run
 * only from our files or with this response's nonce, and no page may be framed.
 */
export function addSecurityHeaders(app: App, options: { publicUrl: string }): void {
  const publicOrigin = new URL(options.publicUrl).origin;
  const isSecure = publicOrigin.startsWith('https:');
  const fixedHeaders = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    ...(isSecure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
  app.decorateRequest('cspNonce', '');
  app.addHook('onRequest', async (request, reply) => {
    if (isBuiltFile(request.url)) {
      reply.headers({ 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' });
      return;
    }
    reply.headers(fixedHeaders);
    // Answers of the interface are no pages, and there are many: they need no nonce.
    const isPage = !request.url.startsWith('/api/');
    if (isPage) request.cspNonce = randomBytes(16).toString('base64');
    reply.header(
      'content-security-policy',
      isPage ? contentSecurityPolicy(request.cspNonce, isSecure) : "default-src 'none'; frame-ancestors 'none'",
    );
    const isWrite = !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
    if (isWrite && !isSameSite({ request: request.headers, publicOrigin, host: request.host }))
      throw new Problem('origin-refused');
  });
}

/** Scripts, styles and faces are governed by the policy of the page that loads them; a policy of their own says nothing. */
function isBuiltFile(url: string): boolean {
  return /^\/assets\/[\w.-]+\.(js|css|woff2)$/.test(url);
}

function contentSecurityPolicy(nonce: string, isSecure: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(isSecure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** Browsers say where a write comes from; programs without a browser send neither header and carry no cookies of a victim. */
function isSameSite({
  request,
  publicOrigin,
  host,
}: {
  request: Record<string, unknown>;
  publicOrigin: string;
  host: string;
}): boolean {
  const site = request['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin } = request;
  if (typeof origin !== 'string') return true;
  return origin === publicOrigin || origin === `http://${host}` || origin === `https://${host}`;
}
