import type { Page } from 'playwright-core';
import { questionHeading, waitForSaveState } from '../../e2e/steps/exam-room.ts';
import type { Scene } from './scene.ts';

const who = 'candidate-ready';
const isWhole = false;

/** One sitting of the certification exam from the lobby to the result. */
export const examScenes: readonly Scene[] = [
  { name: 'home-ready', who, path: '/learn' },
  { name: 'exam-lobby', who, path: '/exam' },
  { name: 'exam-foyer', who, path: '/exam', prepare: openFoyer, isWhole },
  { name: 'exam-question', who, prepare: answerFirst, isWhole },
  { name: 'exam-remark', who, prepare: openRemark, isWhole },
  { name: 'exam-scenario', who, prepare: goToScenario, isWhole },
  { name: 'exam-exhibit', who, prepare: (page) => page.getByRole('tab', { name: 'Exhibit 1' }).click(), isWhole },
  { name: 'exam-very-large', who, prepare: enlarge, isWhole },
  { name: 'exam-strike', who, prepare: strike, isWhole },
  { name: 'exam-navigator', who, prepare: openNavigator, isWhole },
  { name: 'exam-help', who, prepare: openHelp, isWhole },
  { name: 'exam-offline', who, prepare: answerOffline, isWhole },
  { name: 'exam-review', who, prepare: review, isWhole },
  { name: 'exam-submit', who, prepare: askToSubmit, isWhole },
  { name: 'exam-submitted', who, prepare: submit, isWhole },
  { name: 'result-not-passed', who, prepare: openResult },
  { name: 'exam-lobby-after', who, path: '/exam' },
  { name: 'exam-places', who, path: '/bookings' },
];

async function openFoyer(page: Page): Promise<void> {
  const open = page.getByRole('button', { name: 'Open the certification exam' });
  // The boxes are listed as they are now: only once the card is there, there are all.
  await open.waitFor();
  const card = page.getByRole('region').filter({ has: open });
  for (const box of await card.getByRole('checkbox').all()) await box.press('Space');
  await open.click();
  await page.getByRole('button', { name: 'Start the exam' }).waitFor();
}

async function answerFirst(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start the exam' }).click();
  await questionHeading(page, 1).waitFor();
  await page.keyboard.press('1');
  await page.keyboard.press('f');
  await waitForSaveState(page, /^Saved at/);
}

async function openRemark(page: Page): Promise<void> {
  await page.getByText('Is something wrong with this question?').click();
}

async function goToScenario(page: Page): Promise<void> {
  const tabs = page.getByRole('tablist', { name: 'Case and exhibits' });
  for (let position = 1; position <= 30 && (await tabs.count()) === 0; position += 1) {
    await page.keyboard.press('n');
    await questionHeading(page, position + 1).waitFor();
  }
  await page.keyboard.press('2');
  await waitForSaveState(page, /^Saved at/);
}

async function enlarge(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Very large text' }).click();
}

async function strike(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Normal text' }).click();
  await page.keyboard.press('s');
  await page.keyboard.press('1');
}

async function openNavigator(page: Page): Promise<void> {
  await page.keyboard.press('g');
  await page.getByRole('dialog').waitFor();
}

async function openHelp(page: Page): Promise<void> {
  await closeAndPress(page, '?');
  await page.getByRole('dialog').waitFor();
}

async function closeAndPress(page: Page, key: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press(key);
}

async function answerOffline(page: Page): Promise<void> {
  await closeAndPress(page, 's');
  await page.context().setOffline(true);
  await page.keyboard.press('3');
  await waitForSaveState(page, /^Offline/);
}

async function review(page: Page): Promise<void> {
  await page.context().setOffline(false);
  await waitForSaveState(page, /^Saved at/);
  await page.keyboard.press('r');
  await page.getByRole('button', { name: /^Submit/ }).waitFor();
}

async function askToSubmit(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Submit/ }).click();
  await page.getByRole('dialog').waitFor();
}

async function submit(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: /^Submit/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Your exam is submitted' }).waitFor();
}

async function openResult(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'See the result' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}
