import type { Page } from 'playwright-core';

/** Opens the first page below an address that the present page links to, and waits for its title. */
export function followLink(address: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.locator(`main a[href^="${address}"]`).first().click();
    await page.waitForURL((url) => url.pathname.startsWith(address));
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
}
