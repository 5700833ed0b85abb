import type { Page } from 'playwright-core';
import { countQuestions, questionHeading } from './exam-room.ts';

/** Does something at 390 px with text at 200 %, as a browser's own setting makes it. */
export async function withLargeText<Found>(page: Page, look: () => Promise<Found>): Promise<Found> {
  const debuggerOfPage = await page.context().newCDPSession(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await debuggerOfPage.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  await page.waitForFunction(() => getComputedStyle(document.documentElement).fontSize === '32px');
  const found = await look();
  await debuggerOfPage.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
  await debuggerOfPage.detach();
  await page.setViewportSize({ width: 1440, height: 900 });
  return found;
}

/** Goes to a question by the list of all of them. */
export async function goToByNavigator(page: Page, position: number): Promise<void> {
  await page.keyboard.press('g');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^Question ${position}, `) })
    .click();
  await questionHeading(page, position).waitFor();
}

/** Walks on to the first question with a case. */
export async function findScenario(page: Page): Promise<void> {
  const last = await countQuestions(page);
  for (let position = 1; position <= last; position += 1) {
    await questionHeading(page, position).waitFor();
    if ((await page.getByRole('tablist', { name: 'Case and exhibits' }).count()) > 0) return;
    await page.keyboard.press('n');
  }
  throw new Error('The exam has no question with a case');
}
