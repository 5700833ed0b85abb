import type { BrowserContext } from 'playwright-core';
import { expect } from 'vitest';

/** What went wrong in a browser context that no assertion would notice. */
export type ContextWatch = {
  /** From here on complaints that match are part of the test. */
  readonly allow: (pattern: RegExp) => void;
  /** Fails when anything else was complained about. */
  readonly expectClean: () => void;
};

/**
 * What Chromium calls a connection that broke, whatever broke it: the cut network, the killed server, a socket that died
 * waiting; and what is said of a page's code that was to be fetched ahead meanwhile.
 */
export const lostConnection =
  /Failed to fetch dynamically imported module|net::ERR_(INTERNET_DISCONNECTED|NETWORK_CHANGED|NETWORK_IO_SUSPENDED|SOCKET_NOT_CONNECTED|CONNECTION_(REFUSED|RESET|CLOSED|ABORTED|FAILED)|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING|TIMED_OUT)/;

/** Collects console errors (refusals of the content security policy among them), page errors and foreign requests. */
export function watchContext(context: BrowserContext, origin: string): ContextWatch {
  const complaints: string[] = [];
  const allowed: RegExp[] = [];
  const complain = (text: string) => {
    if (!allowed.some((pattern) => pattern.test(text))) complaints.push(text);
  };
  context.on('console', (message) => {
    if (message.type() === 'error') complain(`console: ${message.text()} at ${message.location().url}`);
  });
  context.on('weberror', (error) => complain(`page: ${String(error.error())}`));
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(url)) complain(`foreign request: ${url}`);
  });
  return {
    allow: (pattern) => void allowed.push(pattern),
    expectClean: () => expect(complaints).toEqual([]),
  };
}
