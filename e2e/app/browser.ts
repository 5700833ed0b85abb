import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { findChromium } from '../../tools/testing/find-chromium.mjs';
import { type ContextWatch, watchContext } from './watch-context.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One browser profile with what it may not do: errors on the console, requests to other places. */
export type Person = { readonly context: BrowserContext; readonly watch: ContextWatch };

/** One Chromium for a test file. */
export type TestBrowser = {
  readonly newPerson: (options?: BrowserContextOptions) => Promise<Person>;
  readonly close: () => Promise<void>;
};

/** Opens Chromium; every context starts without motion, at 1440 px. */
export async function openBrowser(origin: string): Promise<TestBrowser> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('Install Chromium (apt-get install chromium) or name it in CMDSP_CHROMIUM.');
  const browser: Browser = await chromium.launch({ executablePath, args: flags });
  return {
    async newPerson(options = {}) {
      const context = await browser.newContext({
        baseURL: origin,
        viewport: { width: 1440, height: 900 },
        locale: 'en-GB',
        timezoneId: 'UTC',
        reducedMotion: 'reduce',
        acceptDownloads: true,
        ...options,
      });
      context.setDefaultTimeout(20_000);
      return { context, watch: watchContext(context, origin) };
    },
    close: () => browser.close(),
  };
}
