import type { Page } from 'playwright-core';
import { tabTo } from './tab-to.ts';

/** Chooses a role on the page of a case by keyboard alone and opens the play. */
export async function chooseRole(page: Page, label: string): Promise<void> {
  await selectByArrows(page, label);
  await press(page, /^(Begin|Continue) as /);
  await page.waitForURL(/\/plays\//);
}

/** Leaves the briefing. */
export async function leaveBriefing(page: Page): Promise<void> {
  await press(page, 'Begin with the first step');
  await page.getByRole('button', { name: 'Decide' }).waitFor();
}

/** Decides at the present step by keyboard: which decision is counted from one; then waits for what comes of it. */
export async function decide(page: Page, { number, reason = '' }: { number: number; reason?: string }): Promise<void> {
  const choices = page.getByRole('radio');
  await tabTo(page, choices.first());
  await page.keyboard.press('Space');
  for (let step = 1; step < number; step += 1) await page.keyboard.press('ArrowDown');
  if (reason !== '') {
    await tabTo(page, page.getByRole('textbox', { name: 'Your reason' }));
    await page.keyboard.type(reason);
  }
  await press(page, 'Decide');
  await outcomeHeading(page).waitFor();
}

/** Leaves the outcome; true when that was the last one and the debrief is open. */
export async function goOn(page: Page): Promise<boolean> {
  const button = page.getByRole('button', { name: /^Go (on to the next step|to the debrief)$/ });
  const isLast = (await button.textContent()) === 'Go to the debrief';
  await tabTo(page, button);
  await page.keyboard.press('Enter');
  if (isLast) await page.getByRole('heading', { level: 2, name: 'Debrief' }).waitFor();
  else await page.getByRole('button', { name: 'Decide' }).waitFor();
  return isLast;
}

/** What tells that a decision was recorded. */
export function outcomeHeading(page: Page) {
  return page.getByRole('heading', { level: 2, name: 'What came of it' });
}

/** Presses a button that the Tab key leads to. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name }));
  await page.keyboard.press('Enter');
}

async function selectByArrows(page: Page, label: string): Promise<void> {
  const wanted = page.getByRole('radio', { name: label });
  const checked = page.locator('input[type=radio]:checked');
  await wanted.waitFor();
  await tabTo(page, (await checked.count()) === 0 ? page.getByRole('radio').first() : checked);
  for (let presses = 0; presses < 6; presses += 1) {
    if (await wanted.isChecked()) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The arrow keys do not lead to ${label}`);
}
