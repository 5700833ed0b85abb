import type { Page } from 'playwright-core';

/** Waits until the line under the text says so. */
export async function saveStateOf(page: Page, words: RegExp): Promise<void> {
  await page.locator('[data-save-state]').filter({ hasText: words }).waitFor({ timeout: 40_000 });
}

/** The paragraphs of the text in the editor that are not empty, in reading order. */
export async function textOf(page: Page, title: string): Promise<readonly string[]> {
  const lines = await page.getByRole('textbox', { name: title }).locator('p, h2, h3, pre').allInnerTexts();
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** Pastes HTML where the cursor stands, as from another program. */
export async function pasteHtml(page: Page, html: string): Promise<void> {
  await page.evaluate((content) => {
    const data = new DataTransfer();
    data.setData('text/html', content);
    data.setData('text/plain', 'plain');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, html);
}
