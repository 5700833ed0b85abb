import type { Page } from 'playwright-core';
import { expectNoAxeViolations } from './expect-no-axe-violations.ts';

/** Looks for faults of what the page shows now, by day and by night. */
export async function axeInBothSchemes(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoAxeViolations(page, 'colours');
  await page.emulateMedia({ colorScheme: 'light' });
  await expectNoAxeViolations(page);
}
