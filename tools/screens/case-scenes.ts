import type { Page } from 'playwright-core';
import type { Scene } from './scene.ts';

const beginning = 'candidate-beginning';
const certified = 'candidate-certified';

/** Cases: the list, a play at each of its places, the debrief and the comparison of roles. */
export const caseScenes: readonly Scene[] = [
  { name: 'cases', who: certified, path: '/learn/cases' },
  { name: 'topic-case', who: certified, path: '/learn/topics/1.1?part=case' },
  { name: 'case', who: certified, path: '/learn/cases', prepare: openFirstCase },
  { name: 'case-debrief', who: certified, prepare: openFinishedPlay },
  { name: 'case-compare', who: certified, prepare: comparePlays },
  { name: 'case-briefing', who: beginning, path: '/learn/cases', prepare: beginAsAnother },
  { name: 'case-step', who: beginning, path: '/learn/cases', prepare: continuePlay },
  { name: 'case-outcome', who: beginning, prepare: decide },
];

async function openFirstCase(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 2 }).getByRole('link').first().click();
  await page.getByRole('heading', { name: 'Your plays' }).waitFor();
}

async function openFinishedPlay(page: Page): Promise<void> {
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('heading', { name: 'Debrief' }).waitFor();
}

async function comparePlays(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Compare your roles' }).click();
  await page.getByRole('article').first().waitFor();
}

async function beginAsAnother(page: Page): Promise<void> {
  await openFirstCase(page);
  await page.getByRole('radio').nth(5).check();
  await page.getByRole('button', { name: /^(Begin|Continue) as/ }).click();
  await page.getByRole('heading', { name: 'The situation' }).waitFor();
}

async function continuePlay(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Continue as Medical device/ }).click();
  await page.getByRole('button', { name: 'Decide' }).waitFor();
}

async function decide(page: Page): Promise<void> {
  await page.getByRole('radio').first().check();
  await page.getByRole('textbox', { name: 'Your reason' }).fill('The ward has to know before Monday.');
  await page.getByRole('button', { name: 'Decide' }).click();
  await page.getByRole('heading', { name: 'What came of it' }).waitFor();
}
