import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { expectGoodInEveryLook } from './app/expect-good-in-every-look.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { readDemoAccount } from './steps/demo-accounts.ts';
import { signIn } from './steps/sign-in.ts';
import { tabTo } from './steps/tab-to.ts';

// A challenge of a question by keyboard, given to an officer who is free and decided so that everybody is corrected, and a
// case of misconduct as both sides read it.

let app: RunningApp;
let browser: TestBrowser;
let candidate: Person;
let officer: Person;
let page: Page;
let desk: Page;
const step = createSteps(() => [candidate, officer]);

beforeAll(async () => {
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  [candidate, officer] = [await browser.newPerson(), await browser.newPerson()];
  [page, desk] = [await candidate.context.newPage(), await officer.context.newPage()];
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

step('challenges a question by its number, by keyboard alone, and says by when it is answered', async () => {
  await signIn(page, readDemoAccount(app.output(), 'candidate-passed'));
  await page.goto('/appeals');
  await page.getByText('An appeal gets a reviewer within 5 days', { exact: false }).waitFor();
  await page.getByText('Nothing was established.', { exact: false }).waitFor();
  await expectGoodInEveryLook(page, 'appeals');

  await tabTo(page, page.getByRole('textbox', { name: 'Number of the question' }));
  await page.keyboard.type('2');
  await tabTo(page, page.getByRole('textbox', { name: 'What is wrong' }));
  await page.keyboard.type('The key follows an older edition of the standard than the reading does.');
  await page
    .getByLabel('Files that show it')
    .setInputFiles({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('The reading, page 4.') });
  await page.getByRole('button', { name: 'Remove note.txt' }).waitFor();
  await tabTo(page, page.getByRole('button', { name: 'Send the appeal' }));
  await page.keyboard.press('Enter');

  await page.getByText(/^Received\. Its number is/).waitFor();
  await page.getByRole('article').getByText('Challenge of a question: question 2 of the sitting').waitFor();
});

step('adds a file to the appeal and removes the first one, by keyboard', async () => {
  const filed = page.getByRole('article').filter({ hasText: 'an older edition of the standard' });
  await filed
    .getByLabel('Add a file to appeal')
    .setInputFiles({ name: 'standard.txt', mimeType: 'text/plain', buffer: Buffer.from('Second edition.') });
  await filed.getByText('standard.txt is added.').waitFor();
  await tabTo(page, filed.getByRole('button', { name: 'Remove note.txt' }));
  await page.keyboard.press('Enter');
  await filed.getByText('note.txt is removed.').waitFor();
  await expectGoodInEveryLook(page, 'appeal with a file');
});

step(
  'is given to an officer who is free, and decided so that everybody who had the question is corrected',
  async () => {
    await signIn(desk, readDemoAccount(app.output(), 'officer'));
    await desk.goto('/staff/appeals');
    const mine = desk.getByRole('article').filter({ hasText: 'an older edition of the standard' });
    await mine.waitFor();
    await expectGoodInEveryLook(desk, 'appeals desk');

    await tabTo(desk, mine.getByRole('button', { name: /^Assign/ }));
    await desk.keyboard.press('Enter');
    await desk.getByLabel('Who reviews it').selectOption({ label: 'Małgorzata Wiśniewska' });
    await expectNoAxeViolations(desk);
    await desk.getByRole('dialog').getByRole('button', { name: 'Assign' }).click();
    const download = desk.waitForEvent('download');
    await mine.getByRole('link', { name: 'standard.txt' }).click();
    if ((await download).suggestedFilename() !== 'standard.txt') throw new Error('The file has another name.');
    await mine.getByRole('button', { name: /^Decide/ }).click();
    await desk.getByLabel('What comes of it').selectOption('upheld');
    await desk
      .getByRole('textbox', { name: 'Answer' })
      .fill('You are right: the newer edition asks for something else.');
    await desk.getByLabel('Correct how the question is scored').selectOption('credit-all');
    await expectNoAxeViolations(desk);
    await desk.getByRole('dialog').getByRole('button', { name: 'Decide' }).click();
    await desk.getByRole('dialog').waitFor({ state: 'hidden' });
    await mine.getByText('for everybody who had the question', { exact: false }).waitFor();

    await page.reload();
    await page.getByText('the newer edition asks for something else', { exact: false }).waitFor();
  },
);

step('shows a case from report to decision, and reports another one as facts', async () => {
  await desk.goto('/staff/misconduct');
  await desk.getByText('The candidate says:', { exact: false }).waitFor();
  await expectGoodInEveryLook(desk, 'misconduct');

  await tabTo(desk, desk.getByRole('button', { name: 'Report something' }));
  await desk.keyboard.press('Enter');
  await desk.getByLabel('Which sitting').selectOption({ index: 1 });
  await desk.getByRole('textbox', { name: 'What you saw' }).fill('A second screen was switched on at 10:05.');
  await expectNoAxeViolations(desk);
  await desk.getByRole('dialog').getByRole('button', { name: 'Report it' }).click();
  await desk.getByRole('dialog').waitFor({ state: 'hidden' });
  await desk
    .getByRole('article')
    .filter({ hasText: 'A second screen' })
    .getByText('Reported', { exact: true })
    .waitFor();
});
