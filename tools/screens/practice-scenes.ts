import type { Page } from 'playwright-core';
import type { Scene } from './scene.ts';

const who = 'candidate-beginning';

/** Practice, diagnostic and paths: somebody with questions due today, and somebody who has finished the diagnostic. */
export const practiceScenes: readonly Scene[] = [
  { name: 'practice', who, path: '/practice' },
  { name: 'practice-question', who, prepare: startPractice },
  { name: 'practice-answered', who, prepare: answerOne },
  { name: 'practice-summary', who, prepare: answerRest },
  { name: 'practice-done', who, path: '/practice' },
  { name: 'diagnostic', who, path: '/diagnostic' },
  { name: 'diagnostic-question', who, prepare: beginDiagnostic },
  { name: 'diagnostic-finish', who, prepare: (page) => page.getByRole('button', { name: /^Finish with/ }).click() },
  { name: 'paths', who, path: '/learn/paths' },
  { name: 'paths-other', who, path: '/learn/paths?group=regulatory' },
  { name: 'diagnostic-waiting', who: 'candidate-ready', path: '/diagnostic' },
  { name: 'diagnostic-result', who: 'candidate-ready', path: '/diagnostic', prepare: openResult },
];

async function startPractice(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start practice' }).click();
  await page.getByRole('article').waitFor();
}

async function answerOne(page: Page): Promise<void> {
  const controls = page.getByRole('article').locator('input');
  await controls.first().check();
  if ((await page.getByText(/of 2 chosen/).count()) > 0) await controls.nth(1).check();
  await page.getByRole('button', { name: 'Had to think' }).click();
  await page.getByText(/it comes back/).waitFor();
}

async function answerRest(page: Page): Promise<void> {
  const next = page.getByRole('button', { name: 'Next question' });
  while ((await next.count()) > 0) {
    await next.click();
    await page.getByRole('button', { name: 'Had to think' }).waitFor();
    await answerOne(page);
  }
  await page.getByRole('button', { name: 'See what came of it' }).click();
  await page.getByRole('heading', { name: 'Done for today' }).waitFor();
}

async function beginDiagnostic(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('article').locator('input').first().check();
  await page.getByRole('status').filter({ hasText: 'Answers are saved' }).waitFor();
}

async function openResult(page: Page): Promise<void> {
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('heading', { name: 'Proposed order' }).waitFor();
}
