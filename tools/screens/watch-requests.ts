import type { Page, Request } from 'playwright-core';

/** Quiet for so long counts as settled: longer than what one answer takes to ask for the next. */
const quietMilliseconds = 400;
const mostMilliseconds = 8000;

/**
 * Counts what a page asks for from now on. `settle` waits until nothing is under way and no grey bars are left; the network idle
 * state of the browser comes once a document, so it says nothing about a page that was opened by following a link.
 */
export function watchRequests(page: Page): { settle: () => Promise<void>; stop: () => void } {
  const open = new Set<Request>();
  const begin = (request: Request) => {
    // Streams of a room or an exam stay open for good.
    if (request.resourceType() !== 'eventsource') open.add(request);
  };
  const end = (request: Request) => open.delete(request);
  page.on('request', begin);
  page.on('requestfinished', end);
  page.on('requestfailed', end);

  async function settle() {
    let waited = 0;
    for (let quiet = 0; quiet < quietMilliseconds && waited < mostMilliseconds; waited += 50) {
      await page.waitForTimeout(50);
      quiet = open.size === 0 ? quiet + 50 : 0;
    }
    // What is asked for on purpose and never comes (a loading page) keeps its grey bars.
    const bars = page.getByRole('status').filter({ hasText: /^Loading / });
    await bars.first().waitFor({ state: 'detached', timeout: 5000 }).catch(() => undefined);
  }

  function stop() {
    page.off('request', begin);
    page.off('requestfinished', end);
    page.off('requestfailed', end);
  }

  return { settle, stop };
}
