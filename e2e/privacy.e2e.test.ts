import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { expectGoodInEveryLook } from './app/expect-good-in-every-look.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { readDemoAccount } from './steps/demo-accounts.ts';
import { signIn } from './steps/sign-in.ts';
import { tabTo } from './steps/tab-to.ts';

// What is kept, asking to be erased by keyboard, an officer's hold, and taking the request back.

let app: RunningApp;
let browser: TestBrowser;
let learner: Person;
let officer: Person;
let page: Page;
let desk: Page;
const step = createSteps(() => [learner, officer]);

beforeAll(async () => {
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  learner = await browser.newPerson();
  officer = await browser.newPerson();
  page = await learner.context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const press = async (name: string) => {
  await tabTo(page, page.getByRole('button', { name, exact: true }).first());
  await page.keyboard.press('Enter');
};

step('shows everybody what is kept and for how long', async () => {
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Privacy' }).click();
  await page.getByRole('heading', { level: 1, name: 'Privacy' }).waitFor();

  await page.getByRole('table', { name: 'What we keep and for how long' }).waitFor();
  expect(await page.getByRole('row').count()).toBeGreaterThan(10);
  await expectGoodInEveryLook(page, 'privacy');
});

step('leads from the account to one’s own data, by keyboard', async () => {
  await signIn(page, readDemoAccount(app.output(), 'candidate-beginning'));
  await page.goto('/account');
  await tabTo(page, page.getByRole('link', { name: 'Open my data' }));
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { level: 1, name: 'My data' }).waitFor();
  await page.getByRole('link', { name: 'Download my data' }).waitFor();
});

step('takes a request to be erased, with the password, and says when it will be', async () => {
  const { password } = readDemoAccount(app.output(), 'candidate-beginning');
  await press('Ask to be erased');
  await expectNoAxeViolations(page);
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');

  await page.getByText(/^You will be erased after/).waitFor();
  await expectGoodInEveryLook(page, 'own data');
});

step('lets an officer put a hold into the way', async () => {
  desk = await officer.context.newPage();
  await signIn(desk, readDemoAccount(app.output(), 'officer'));
  await desk.goto('/staff/erasures');
  const card = desk.getByRole('article', { name: '王曉明' });
  await card.getByText('Nothing in the way').waitFor();
  await card.getByRole('button', { name: /^Place a hold on/ }).click();
  await desk.getByLabel('Ground').selectOption('complaint');
  await desk.getByRole('textbox', { name: 'Note' }).fill('Complaint 7 about a seminar');
  await expectNoAxeViolations(desk);
  await desk.getByRole('button', { name: 'Place the hold' }).click();

  await card.getByText('A complaint is being decided.').waitFor();
  await card.getByText('Complaint 7 about a seminar').waitFor();
  await expectGoodInEveryLook(desk, 'erasures');
});

step('says so to the person, who takes the request back', async () => {
  await page.reload();
  await page.getByText('A complaint is being decided.').waitFor();
  await press('Take the request back');

  await page.getByRole('button', { name: 'Ask to be erased' }).waitFor();
});

step('shows the officer that it was taken back', async () => {
  await desk.reload();

  await desk.getByText('Taken back').waitFor();
  expect(await desk.getByRole('article', { name: '王曉明' }).count()).toBe(0);
});
