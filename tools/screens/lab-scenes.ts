import type { Page } from 'playwright-core';
import type { Scene } from './scene.ts';

const who = 'candidate-beginning';

/** Labs: the list, one from outside with its debrief, every room, a result with its reasons, earlier saves, a graded run. */
export const labScenes: readonly Scene[] = [
  { name: 'labs', who, path: '/labs' },
  { name: 'lab', who, path: '/labs/trace-and-submit', prepare: waitForDebrief },
  { name: 'lab-graded', who, prepare: openGradedRun },
  { name: 'lab-threats', who, path: '/labs/threat-model-a-pump', prepare: enterRoom },
  { name: 'lab-threats-drawing', who, prepare: openDrawing },
  { name: 'lab-trace-result', who, path: '/labs/trace-and-submit', prepare: enterRoom },
  { name: 'lab-trace-wide', who, prepare: (page) => page.getByRole('button', { name: 'Hide the task' }).click() },
  { name: 'lab-replay', who, prepare: lookAtEarlierSaves },
  { name: 'lab-score', who, path: '/labs/score-and-decide', prepare: enterRoom },
  { name: 'lab-segment', who, path: '/labs/segment-ward-network', prepare: enterRoom },
  { name: 'lab-segment-result', who, prepare: markWork },
  { name: 'lab-advisory', who, path: '/labs/disclose-and-advise', prepare: enterRoom },
  { name: 'lab-sbom', who, path: '/labs/sbom-and-vex', prepare: enterRoom },
  { name: 'lab-sbom-result', who, prepare: markWork },
];

async function waitForDebrief(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Debrief' }).waitFor();
}

async function enterRoom(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Begin|Continue) practice$/ }).click();
  await page.getByRole('region', { name: 'Your work' }).getByRole('heading').first().or(page.getByRole('table').first()).first().waitFor();
}

async function openDrawing(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Drawing' }).first().click();
  await page.getByRole('application').waitFor();
}

async function openGradedRun(page: Page): Promise<void> {
  await page.getByRole('link', { name: /Graded/ }).first().click();
  await page.getByRole('region', { name: 'Result' }).waitFor();
}

async function markWork(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mark my work' }).click();
  await page.getByRole('region', { name: 'Result' }).waitFor();
}

async function lookAtEarlierSaves(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look at earlier saves' }).click();
  await page.getByRole('slider').press('ArrowLeft');
  await page.getByText(/^Save 2 of 3/).first().waitFor();
}
