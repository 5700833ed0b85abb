import type { Page } from 'playwright-core';

/** Stylesheets whose fetch broke off. */
export async function unreadableSheets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.styleSheets].flatMap((sheet) => {
      try {
        return sheet.cssRules.length < 0 ? [''] : [];
      } catch {
        return [sheet.href ?? ''];
      }
    }),
  );
}

/** The names of the caches that the device has. */
export async function cacheNames(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => caches.keys());
}

/** The addresses of everything that is kept on the device. */
export async function keptAddresses(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
}

/** What is kept of an address; empty when nothing is. */
export async function keptText(page: Page, address: string): Promise<string> {
  return page.evaluate(async (wanted) => (await (await caches.match(wanted))?.text()) ?? '', address);
}
