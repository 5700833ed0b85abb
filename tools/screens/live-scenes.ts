import type { Page } from 'playwright-core';
import type { Scene } from './scene.ts';

/** Live sessions: as a participant and as the facilitator see them. */
export const liveScenes: readonly Scene[] = [
  { name: 'live-list', who: 'candidate-beginning', path: '/learn/live' },
  { name: 'live-open', who: 'candidate-beginning', path: '/learn/live', prepare: arrive },
  { name: 'live-summary', who: 'candidate-beginning', path: '/learn/live', prepare: follow('The first hour together') },
  { name: 'live-planned', who: 'candidate-beginning', path: '/learn/live', prepare: follow('A case together') },
  { name: 'live-plan', who: 'facilitator', path: '/learn/live' },
  { name: 'live-desk', who: 'facilitator', path: '/learn/live', prepare: follow('The second hour together') },
];

/** Whoever comes is noted a moment later. */
async function arrive(page: Page): Promise<void> {
  await follow('The second hour together')(page);
  await page.getByText('and are here').waitFor();
}

function follow(title: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.waitForLoadState('load');
  };
}
