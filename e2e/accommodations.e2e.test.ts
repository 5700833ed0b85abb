import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { expectGoodInEveryLook } from './app/expect-good-in-every-look.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { readDemoAccount } from './steps/demo-accounts.ts';
import { questionHeading, startExamByKeyboard } from './steps/exam-room.ts';
import { signIn } from './steps/sign-in.ts';
import { tabTo } from './steps/tab-to.ts';

// An accommodation from the request to the room: asked by keyboard, decided by an officer, on the invigilator's list, and
// there in the exam without anybody doing anything.

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
  page = await candidate.context.newPage();
  desk = await officer.context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

step('is asked by keyboard alone, with the reason in words', async () => {
  await signIn(page, readDemoAccount(app.output(), 'candidate-ready'));
  await page.goto('/exam');
  await page.getByRole('link', { name: 'ask for accommodations' }).click();
  await page.getByRole('heading', { level: 1, name: 'Accommodations' }).waitFor();
  await expectGoodInEveryLook(page, 'accommodations');
  await tabTo(page, page.getByRole('combobox', { name: 'Time' }));
  await page.keyboard.type('Half');
  await tabTo(page, page.getByRole('textbox', { name: /Breaks in which the clock stops/ }));
  await page.keyboard.type('15');
  await tabTo(page, page.getByRole('checkbox', { name: 'High contrast' }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('textbox', { name: 'What helps, and why' }));
  await page.keyboard.type('My eyes tire, and I need breaks.');
  // What the server refuses does not take the request with it.
  candidate.watch.allow(/status of 422/);
  const program = { name: 'paper.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\x90\0') };
  await page.getByLabel('A paper that shows it').setInputFiles(program);
  await tabTo(page, page.getByRole('button', { name: 'Ask for this' }));
  await page.keyboard.press('Enter');

  await page.getByText('Waits for its decision').waitFor();
  await page.getByText('More time: × 3/2').waitFor();
});

step('says that its paper was refused and why, and takes another one', async () => {
  const told = page.getByRole('alert').filter({ hasText: 'Your request was sent, without its paper' });
  await told.getByText('Give a PDF, a PNG, JPEG or WebP image').waitFor();
  await expectGoodInEveryLook(page, 'a request without its paper');
  const paper = { name: 'paper.txt', mimeType: 'text/plain', buffer: Buffer.from('Breaks are recommended.') };
  await page.getByLabel('Add a paper').setInputFiles(paper);

  await page.getByText('paper.txt, 1 kB').waitFor();
  expect(await told.count()).toBe(0);
});

step('is taken and read by one officer, who grants it', async () => {
  await signIn(desk, readDemoAccount(app.output(), 'officer'));
  await desk.goto('/staff/accommodations');
  const mine = desk.getByRole('article').filter({ hasText: 'More time: × 3/2' }).first();
  await mine.waitFor();
  await expectGoodInEveryLook(desk, 'accommodations desk');
  await mine.getByRole('button', { name: /^Take/ }).click();
  await mine.getByRole('button', { name: /^Read the reasons/ }).click();
  await mine.getByText('My eyes tire, and I need breaks.').waitFor();
  await mine.getByRole('button', { name: /^Decide/ }).click();
  await desk.getByRole('textbox', { name: 'Reason' }).fill('It is granted as you asked. Ask again when it changes.');
  await expectNoAxeViolations(desk);
  await desk.getByRole('dialog').getByRole('button', { name: 'Decide' }).click();
  await desk.getByRole('dialog', { name: /Granted$/ }).waitFor();
  await desk.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

  await page.reload();
  await page.getByRole('article', { name: 'What counts now' }).getByText('High contrast').waitFor();
  await page.getByText(/^Read by the deciding officer/).waitFor();
});

step('stands on the list of the day with its sum', async () => {
  await desk.goto('/staff/accommodations/list');
  await desk
    .getByText(/ min × 3\/2 \+ 0 min = /)
    .first()
    .waitFor();
  await expectGoodInEveryLook(desk, 'accommodation list');
});

step('is there in the room: contrast, and a break that stops the clock and is ended by keyboard', async () => {
  await startExamByKeyboard(page, 'Open the rehearsal');
  await page.locator('[data-contrast="high"]').waitFor();
  await tabTo(page, page.getByRole('button', { name: 'Break' }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Break' }).waitFor();
  expect(await page.getByRole('heading', { level: 1, name: /^Question/ }).count()).toBe(0);
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await tabTo(page, page.getByRole('button', { name: 'Go on with the exam' }));
  await page.keyboard.press('Enter');

  await questionHeading(page, 1).waitFor();
  await expectNoAxeViolations(page);
});
