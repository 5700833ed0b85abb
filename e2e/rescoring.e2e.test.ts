import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { expectGoodInEveryLook } from './app/expect-good-in-every-look.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { readDemoAccount } from './steps/demo-accounts.ts';
import { signIn } from './steps/sign-in.ts';
import { tabTo } from './steps/tab-to.ts';

// A key is wrong: one officer sees whom a change affects and proposes it, another signs, and the candidate reads what it
// means for their result. By keyboard.

let app: RunningApp;
let browser: TestBrowser;
let first: Person;
let second: Person;
let candidate: Person;
let page: Page;
let desk: Page;
let own: Page;
const step = createSteps(() => [first, second, candidate]);

beforeAll(async () => {
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  [first, second, candidate] = [await browser.newPerson(), await browser.newPerson(), await browser.newPerson()];
  page = await first.context.newPage();
  desk = await second.context.newPage();
  own = await candidate.context.newPage();
  await signIn(page, readDemoAccount(app.output(), 'officer'));
  await signIn(desk, readDemoAccount(app.output(), 'second-officer'));
  await signIn(own, readDemoAccount(app.output(), 'candidate-passed'));
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

async function press(on: Page, name: string | RegExp): Promise<void> {
  await tabTo(on, on.getByRole('button', { name }).first());
  await on.keyboard.press('Enter');
}

step('shows what waits for a signature and who proposed it', async () => {
  await page.goto('/staff/rescoring');
  const table = page.getByRole('table', {
    name: 'Changes of how questions are scored',
  });
  await table.getByText('waits for a signature').waitFor();

  await expectGoodInEveryLook(page, 'black box');
});

step('shows what a change does before anybody decides, and takes the proposal', async () => {
  const question = page.getByLabel('Question', { exact: true });
  await tabTo(page, question);
  await page.keyboard.press('ArrowDown');
  // The demonstration has a proposal already; of its question nothing else can be proposed.
  const isWaiting = page.getByText(/of this question waits for a signature/);
  const proposal = page.getByLabel('What is proposed');
  await proposal.or(isWaiting).waitFor();
  if (await isWaiting.isVisible()) {
    await page.keyboard.press('ArrowDown');
    await isWaiting.waitFor({ state: 'hidden' });
  }
  await tabTo(page, proposal);
  await proposal.selectOption('drop');
  await press(page, 'Show what it does');
  await page.getByText(/finished exams get another score/).waitFor();
  await expectGoodInEveryLook(page, 'preview of a change');
  await tabTo(page, page.getByRole('textbox', { name: /^Reason/ }));
  await page.keyboard.type('The exhibit of this question could not be read.');
  await press(page, 'Propose this change');

  await page.getByText('You proposed this change. Another officer has to sign it.').waitFor();
  expect(await page.getByRole('button', { name: 'Sign and score again' }).count()).toBe(0);
});

step('is signed by another officer, with a reason', async () => {
  const change = new URL(page.url()).pathname;
  // The bank is closed to them before they accept what holds for it.
  second.watch.allow(/status of 403/);
  await desk.goto(change);
  await desk.getByRole('link', { name: 'Read and accept' }).click();
  await tabTo(desk, desk.getByRole('checkbox', { name: /^I keep the bank confidential/ }));
  await desk.keyboard.press('Space');
  await press(desk, 'Accept and open the bank');
  // The title is there before the door opens.
  await desk.getByRole('navigation', { name: 'Question bank' }).waitFor();
  await desk.goto(change);
  await press(desk, 'Sign and score again');
  await tabTo(desk, desk.getByRole('textbox', { name: /^Reason/ }));
  await desk.keyboard.type('I read the exhibit and agree.');
  await tabTo(desk, desk.getByRole('dialog').getByRole('button', { name: 'Sign and score again' }));
  await desk.keyboard.press('Enter');

  await desk.getByText('in force').waitFor();
  await expectGoodInEveryLook(desk, 'signed change');
});

step('has nothing in the list of results that wait, where all are released at once', async () => {
  await desk.goto('/staff/results');
  await desk.getByText('No result waits').waitFor();

  await expectGoodInEveryLook(desk, 'waiting results');
});

step('is read by the candidate beside how sure the decision is, and what to study', async () => {
  await own.goto('/exam');
  await own
    .getByRole('link', { name: /result/i })
    .first()
    .click();
  await own.getByRole('heading', { level: 1, name: 'You passed' }).waitFor();
  await own.getByRole('heading', { name: 'How sure this is' }).waitFor();
  await own.getByText('too few have sat this form to say', { exact: false }).waitFor();
  await own.getByText('This result is provisional until', { exact: false }).waitFor();

  await expectGoodInEveryLook(own, 'result');
});
