import type { Locator, Page } from 'playwright-core';
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

/** The size of the question's text, in pixels. */
export function sizeOfStem(page: Page): Promise<number> {
  return page
    .locator('#question-stem p')
    .first()
    .evaluate((stem) => Number.parseFloat(getComputedStyle(stem).fontSize));
}

/** How an option is framed and filled. */
export function borderOf(option: Locator): Promise<string> {
  return option.evaluate((element) => {
    const { borderTopColor, borderTopWidth, backgroundColor, outlineStyle } = getComputedStyle(element);
    return [borderTopColor, borderTopWidth, backgroundColor, outlineStyle].join(' ');
  });
}

/** Moves the page's clock past 30, 10, 5 and 1 minutes before the end, and says what is announced at each. */
export async function hearMarks(page: Page): Promise<readonly string[]> {
  const said: string[] = [];
  // Just past 30 minutes: a mark that is long past would be told as what is left by then.
  const shown = (await page.getByText(/^Time left: /).textContent()) ?? '';
  const [hours = 0, minutes = 0, seconds = 0] = (shown.match(/\d+/g) ?? []).map(Number);
  const past30 = (hours * 3600 + minutes * 60 + seconds - 30 * 60 + 5) * 1000;
  for (const forward of [past30, '20:00', '05:00', '04:00']) {
    await page.clock.fastForward(forward);
    await page.waitForTimeout(700);
    const words = await page.locator('p[aria-live=polite]').textContent();
    said.push((words ?? '').trim());
  }
  return said;
}
