import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeInBothSchemes } from '../app/axe-in-both-schemes.ts';
import { layoutFaults } from '../app/layout-faults.ts';

/** Where one types what is looked for. */
export const searchField = (page: Page): Locator => page.getByRole('combobox', { name: 'Search the course' });

/** What is found while one types. */
export const foundOptions = (page: Page): Locator => page.getByRole('option');

/** Types a word and waits until what is found for the whole of it stands first. */
export async function typeAndFind(page: Page, word: string): Promise<void> {
  await page.keyboard.type(word);
  await foundOptions(page).filter({ hasText: 'Show all results' }).waitFor();
  // What was found for the beginning of the word may stand there for a moment.
  await foundOptions(page).first().filter({ hasText: word }).waitFor();
}

/** Looks on the page of results: for kinds, with a slip of the pen, for nothing. */
export async function searchOnThePage(page: Page): Promise<void> {
  await page.goto('/learn');
  await page.getByRole('heading', { level: 1, name: 'Learn' }).waitFor();
  // A key that comes before the page listens is lost, for people as for tests.
  await expect
    .poll(
      async () => {
        if (!(await searchField(page).isVisible())) await page.keyboard.press('Control+k');
        return searchField(page).isVisible();
      },
      { timeout: 15_000 },
    )
    .toBe(true);
  await page.keyboard.type('gateway');
  await foundOptions(page).first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\?q=gateway/);
  await page
    .getByRole('status')
    .filter({ hasText: /results for “gateway”/ })
    .waitFor();
  await axeInBothSchemes(page);
  await page.getByRole('link', { name: /^Incidents \d+$/ }).press('Enter');
  await page.waitForURL(/kind=incident/);
  await expect.poll(() => page.getByText(/^(Topic \d|Term$)/).count(), { timeout: 10_000 }).toBe(0);
  expect(await page.getByText('Incident', { exact: true }).count()).toBeGreaterThan(0);

  await page.goto('/search?q=segmentaton');
  await page.getByText('Nothing was found', { exact: true }).waitFor();
  await axeInBothSchemes(page);
  await page.getByRole('link', { name: 'segmentation', exact: true }).press('Enter');
  await page
    .getByRole('status')
    .filter({ hasText: /results? for “segmentation”/ })
    .waitFor();
  await page.goto('/search?q=qqqqq');
  await page.getByRole('link', { name: 'Look through the glossary' }).waitFor();
}

/** Looks for words of a practice question, which are not found, and for a section, where a result leads. */
export async function openResultAtItsSection(page: Page, { quizFile }: { quizFile: string }): Promise<void> {
  const quiz = readQuizWords(quizFile);
  await page.goto(`/search?q=${encodeURIComponent(`"${quiz}"`)}`);
  await page
    .getByRole('status')
    .filter({ hasText: /Nothing/ })
    .waitFor();

  await page.goto(`/search?q=${encodeURIComponent('"common mistakes"')}`);
  // Every reading has this section, so many topics answer.
  await page.locator('main a[href*="#common-mistakes"]').first().click();
  await page.waitForURL(/part=reading#/);
  const hash = decodeURIComponent(new URL(page.url()).hash.slice(1));
  const target = page.locator(`[id="${hash}"]`);
  await target.waitFor();
  await expect
    .poll(() => target.evaluate((element) => element.getBoundingClientRect().top), { timeout: 10_000 })
    .toBeLessThan(200);
}

/** Looks at 390 px with text as it is and at 200 %. */
export async function searchInANarrowWindow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const size of ['16px', '32px']) {
    await page.goto('/search?q=gateway');
    await page
      .getByRole('status')
      .filter({ hasText: /results for/ })
      .waitFor();
    await page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize;
    }, size);
    expect(await layoutFaults(page)).toEqual([]);
    await page.getByRole('banner').getByRole('button', { name: 'Search' }).click();
    await searchField(page).fill('pump');
    await foundOptions(page).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.keyboard.press('Escape');
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** Words of a practice question that stand nowhere else: only the stem of the first question of topic 1.1 has them in this order. */
function readQuizWords(quizFile: string): string {
  const stem = /stem: [|>]?-?\s*([^\n]+)/.exec(readFileSync(quizFile, 'utf8'))?.[1] ?? '';
  return stem
    .replaceAll(/[^\w\s]/g, ' ')
    .trim()
    .split(/\s+/)
    .slice(0, 9)
    .join(' ');
}
