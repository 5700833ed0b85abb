import type { Page } from 'playwright-core';
import type { Scene } from './scene.ts';

const ready = 'candidate-ready';

/** Written assignments: the list, one that is written, the check page, one that waits, one that is late, feedback. */
export const workScenes: readonly Scene[] = [
  { name: 'assignments', who: ready, path: '/assignments' },
  { name: 'assignment-writing', who: ready, path: '/assignments/2', prepare: waitForEditor },
  { name: 'assignment-check', who: ready, path: '/assignments/2/check' },
  { name: 'assignment-handed-in', who: ready, path: '/assignments/3' },
  { name: 'assignment-late', who: ready, path: '/assignments/4' },
  { name: 'assignment-feedback', who: ready, path: '/assignments/1', prepare: readFeedback },
];

async function waitForEditor(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Six sentences that a tester can fail' }).waitFor();
}

async function readFeedback(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Read the feedback/ }).click();
  await page.getByRole('heading', { name: 'Criterion by criterion' }).waitFor();
}
