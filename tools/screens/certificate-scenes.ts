import type { Page } from 'playwright-core';
import type { Scene } from './scene.ts';

/** The certificate, who decides about it, who verifies it, and the staff around. */
export const certificateScenes: readonly Scene[] = [
  { name: 'home-certified', who: 'candidate-certified', path: '/learn' },
  { name: 'certificate', who: 'candidate-certified', path: '/certificate' },
  { name: 'verify-valid', who: 'candidate-certified', prepare: openReport },
  { name: 'result-passed', who: 'candidate-certified', path: '/exam', prepare: openResult },
  { name: 'certification', who: 'officer', path: '/staff/certification' },
  { name: 'certification-evidence', who: 'officer', prepare: openEvidence, isWhole: false },
  { name: 'certification-suspend', who: 'officer', prepare: askToSuspend, isWhole: false },
  { name: 'certification-suspended', who: 'officer', prepare: suspend },
  { name: 'verify-suspended', who: 'officer', prepare: (page) => page.locator('a[href^="/verify/"]').first().click() },
  { name: 'people', who: 'administrator', path: '/staff/people' },
  { name: 'people-roles', who: 'administrator', prepare: openRoles, isWhole: false },
  { name: 'people-nobody', who: 'administrator', path: '/staff/people', prepare: searchInVain },
  { name: 'outbox', who: 'administrator', path: '/staff/outbox', prepare: readMail },
];

async function openReport(page: Page): Promise<void> {
  const address = await page.getByRole('link', { name: /\/verify\// }).getAttribute('href');
  await page.goto(address ?? '/verify');
}

async function openResult(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'See the result' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'You passed' }).waitFor();
}

async function openEvidence(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Look at the evidence/ }).first().click();
  await page.getByRole('dialog').getByText('Module 6 quiz').waitFor();
}

async function askToSuspend(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: /^Suspend/ }).first().click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Reason' }).fill('A complaint is being looked into.');
}

async function suspend(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: /^Suspend/ }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: /^Reinstate/ }).first().waitFor();
}

async function openRoles(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Change the roles/ }).first().click();
  await page.getByRole('dialog').waitFor();
}

async function searchInVain(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Find by name or e-mail' }).fill('nobody of this name');
  await page.getByText('Nobody found').waitFor();
}

async function readMail(page: Page): Promise<void> {
  await page.getByText('Read', { exact: true }).first().click();
}
