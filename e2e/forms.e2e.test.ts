import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { expectGoodInEveryLook } from './app/expect-good-in-every-look.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { readDemoAccount } from './steps/demo-accounts.ts';
import { signIn } from './steps/sign-in.ts';
import { tabTo } from './steps/tab-to.ts';

// One officer has a form assembled and cannot approve it; another reads its statement and publishes it. By keyboard.

let app: RunningApp;
let browser: TestBrowser;
let first: Person;
let second: Person;
let page: Page;
let desk: Page;
let address: string;
const step = createSteps(() => [first, second]);

beforeAll(async () => {
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  first = await browser.newPerson();
  second = await browser.newPerson();
  page = await first.context.newPage();
  desk = await second.context.newPage();
  await signIn(page, readDemoAccount(app.output(), 'officer'));
  await signIn(desk, readDemoAccount(app.output(), 'second-officer'));
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

async function press(on: Page, name: string | RegExp): Promise<void> {
  await tabTo(on, on.getByRole('button', { name }).first());
  await on.keyboard.press('Enter');
}

step('shows the blueprint with a reason for every weight', async () => {
  await page.goto('/staff/blueprint');
  await page.getByText('Segmenting, onboarding, interfaces', { exact: false }).waitFor();
  await page.getByText('70 % ± 0.5 points').waitFor();

  await expectGoodInEveryLook(page, 'blueprint');
});

step('lists forms in every state, and nothing of what is on them', async () => {
  await page.goto('/staff/forms');
  const table = page.getByRole('table', { name: 'Forms, the newest first' });
  for (const state of ['Proposed', 'In reserve', 'Published', 'Retired']) {
    await table.getByText(state, { exact: true }).first().waitFor();
  }

  await expectGoodInEveryLook(page, 'forms');
});

step('assembles a form on demand and shows how far it is', async () => {
  const rows = await page.getByRole('row').count();
  await tabTo(page, page.getByRole('textbox', { name: 'What for' }));
  await page.keyboard.type('A form for the summer');
  await press(page, 'Assemble a form');

  await page.getByText('1 of 1 forms were assembled and are proposed.').waitFor({ timeout: 60_000 });

  expect(await page.getByRole('row').count()).toBe(rows + 1);
});

step('does not let the officer who proposed it approve it', async () => {
  await tabTo(page, page.getByRole('row').nth(1).getByRole('link'));
  await page.keyboard.press('Enter');
  await page.getByText('You proposed this form. Another officer has to approve it.').waitFor();
  address = new URL(page.url()).pathname;

  await expectGoodInEveryLook(page, 'own proposal');
  expect(await page.getByRole('button', { name: /^Publish form/ }).count()).toBe(0);
});

step('lets another officer read the statement and the walk, and publish', async () => {
  await desk.goto(address);
  const statement = desk.getByRole('article', { name: /^Equivalence statement of form/ });
  await statement.getByText('Provisional', { exact: true }).waitFor();
  await statement.getByText('90 scored questions and 10 pretest questions', { exact: false }).waitFor();
  await desk.getByText('203 of 203', { exact: false }).waitFor();
  await press(desk, /^Publish form/);
  const dialog = desk.getByRole('dialog');
  await tabTo(desk, dialog.getByRole('textbox', { name: 'Reason' }));
  await desk.keyboard.type('Statement and walk looked at');
  await expectGoodInEveryLook(desk, 'publishing');
  await tabTo(desk, dialog.getByRole('button', { name: 'Publish', exact: true }));
  await desk.keyboard.press('Enter');

  await desk.getByRole('main').getByText('Published', { exact: true }).first().waitFor();
  await desk.getByText('Statement and walk looked at').waitFor();
  await expectGoodInEveryLook(desk, 'published form');
});

step('prints the statement by itself', async () => {
  await desk.emulateMedia({ media: 'print' });

  expect(await desk.getByRole('article', { name: /^Equivalence statement/ }).isVisible()).toBe(true);
  expect(await desk.getByRole('button', { name: 'Print the statement' }).isVisible()).toBe(false);
  await desk.emulateMedia({ media: 'screen' });
});
