import type { EndpointKey } from '@cmdsp/contract';
import type { App } from '../http/app-type.ts';

/** What came back: status, parsed JSON body, cookies kept by the browser. */
export type Answered = { readonly status: number; readonly body: unknown; readonly headers: Record<string, unknown> };

/** A client that keeps cookies between requests, as a browser does. */
export type TestBrowser = {
  readonly cookies: Map<string, string>;
  readonly call: (
    key: EndpointKey,
    body?: unknown,
    options?: { readonly remoteAddress?: string; readonly headers?: Record<string, string> },
  ) => Promise<Answered>;
};

/** Opens a browser without cookies on an application under test; give `cookie` to start with a session. */
export function aBrowser(app: App, cookie?: string): TestBrowser {
  const cookies = new Map<string, string>();
  if (cookie !== undefined) keep(cookies, cookie);
  return {
    cookies,
    async call(key, body, options = {}) {
      const [method, url] = key.split(' ') as ['GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', string]; // EndpointKey has this form
      const response = await app.inject({
        method,
        url,
        ...(body === undefined ? {} : { payload: body as object }), // JSON bodies are objects in this contract
        headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; '), ...options.headers },
        ...(options.remoteAddress === undefined ? {} : { remoteAddress: options.remoteAddress }),
      });
      for (const header of [response.headers['set-cookie'] ?? []].flat()) keep(cookies, header);
      const isJson = String(response.headers['content-type']).includes('json');
      return { status: response.statusCode, body: isJson ? response.json() : response.body, headers: response.headers };
    },
  };
}

function keep(cookies: Map<string, string>, header: string): void {
  const [pair = '', ...attributes] = header.split(';');
  const equals = pair.indexOf('=');
  const name = pair.slice(0, equals).trim();
  if (attributes.some((attribute) => attribute.trim().toLowerCase() === 'max-age=0')) cookies.delete(name);
  else cookies.set(name, pair.slice(equals + 1));
}
