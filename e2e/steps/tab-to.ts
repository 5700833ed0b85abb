import type { Locator, Page } from 'playwright-core';

/**
 * Moves the focus to an element as a person without a mouse does, forwards or back; fails when the Tab key does not lead
 * there.
 */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor({ state: 'attached' });
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The Tab key does not lead to ${String(target)}`);
}
