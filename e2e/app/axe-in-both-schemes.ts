import type { Page } from 'playwright-core';
import { expectNoAxeViolations } from './expect-no-axe-violations.ts';

/** Looks for faults of what the page shows now, by day and by night. */
export async function axeInBothSchemes(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoAxeViolations(page);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
