import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeInBothSchemes } from './axe-in-both-schemes.ts';
import { layoutFaults } from './layout-faults.ts';

/**
 * Looks for faults of what the page shows now at 1440 and 390 px, by day and by night, and with text at 200 %; the test
 * goes on when it finds some. Afterwards the page is as it was.
 */
export async function expectGoodInEveryLook(page: Page, name: string): Promise<void> {
  const debuggerOfPage = await page.context().newCDPSession(page);
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await axeInBothSchemes(page);
    for (const standard of [16, 32]) {
      await debuggerOfPage.send('Page.setFontSizes', { fontSizes: { standard, fixed: (standard * 13) / 16 } });
      await page.waitForFunction(
        (size) => getComputedStyle(document.documentElement).fontSize === `${size}px`,
        standard,
      );
      expect.soft(await layoutFaults(page), `${name} at ${width} px, text ${standard} px`).toEqual([]);
    }
    await debuggerOfPage.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
  }
  await debuggerOfPage.detach();
  await page.setViewportSize({ width: 1440, height: 900 });
}
