import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { layoutFaults } from './app/layout-faults.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { lostConnection } from './app/watch-context.ts';
import { readDemoAccount } from './steps/demo-accounts.ts';
import { optionsOf, questionHeading, startExamByKeyboard, waitForSaveState } from './steps/exam-room.ts';
import { signIn } from './steps/sign-in.ts';
import { tabTo } from './steps/tab-to.ts';

// beyond.md, idea 24: a rehearsal on the page of the examination that asks for faults and proves that nothing was lost. And
// what officers read about interruptions.

let app: RunningApp;
let browser: TestBrowser;
let first: Person;
let second: Person;
let officer: Person;
let page: Page;
const step = createSteps(() => [first, second, officer]);

beforeAll(async () => {
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  first = await browser.newPerson();
  second = await browser.newPerson();
  officer = await browser.newPerson();
  page = await first.context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const done = (where: Page, count: number) => where.getByText(`Try the faults: ${count} of 5 done`).waitFor();

/** Finds a question with one right answer and chooses the option at this place. */
async function answerSingle(where: Page, option: string): Promise<void> {
  for (let tries = 0; tries < 12; tries += 1) {
    if ((await optionsOf(where).count()) > 0) break;
    await where.keyboard.press('n');
  }
  await where.keyboard.press(option);
}

step('notices an answer, the network that is cut and its return', async () => {
  await signIn(page, readDemoAccount(app.output(), 'candidate-ready'));
  await startExamByKeyboard(page, 'Open the rehearsal');
  await tabTo(page, page.getByText('Try the faults: 0 of 5 done'));
  await page.keyboard.press('Enter');
  await answerSingle(page, '1');
  await done(page, 1);
  await page.getByText('Switch Wi-Fi off or pull the cable', { exact: false }).waitFor();
  await expectNoAxeViolations(page);

  first.watch.allow(lostConnection);
  await first.context.setOffline(true);
  await page.keyboard.press('2');
  await waitForSaveState(page, /safe on this device/);
  await first.context.setOffline(false);
  await waitForSaveState(page, /^Saved at/);

  await done(page, 2);
});

step('notices that the page was closed, and has every answer again', async () => {
  const address = page.url();
  await page.close();
  page = await first.context.newPage();
  await page.goto(address);

  await done(page, 3);
  await answerSingle(page, '3');
  await waitForSaveState(page, /^Saved at/);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await layoutFaults(page)).toEqual([]);
  await expectNoAxeViolations(page);
});

step('notices another device, waits for the announcement, and proves that nothing was lost', async () => {
  const elsewhere = await second.context.newPage();
  await signIn(elsewhere, readDemoAccount(app.output(), 'candidate-ready'));
  await elsewhere.goto(page.url());
  await elsewhere.getByRole('button', { name: 'Continue here' }).click();
  await questionHeading(elsewhere, 1).waitFor();
  await done(elsewhere, 5);
  await elsewhere
    .getByText('This is how an announcement of your invigilator looks.', { exact: false })
    .first()
    .waitFor();
  await tabTo(elsewhere, elsewhere.getByRole('button', { name: 'Prove that nothing was lost' }));
  await elsewhere.keyboard.press('Enter');

  await elsewhere.getByText(/^ ?Nothing was lost: /).waitFor();
  await expectNoAxeViolations(elsewhere);
});

step('shows officers what waits for a decision, with the published rules', async () => {
  const desk = await officer.context.newPage();
  await signIn(desk, readDemoAccount(app.output(), 'officer'));
  await desk.goto('/staff/disruptions');
  await desk.getByRole('heading', { level: 1, name: 'Interruptions' }).waitFor();
  await desk.getByText('Our server is away for three minutes', { exact: false }).waitFor();
  await expectNoAxeViolations(desk);
  await desk.setViewportSize({ width: 390, height: 844 });
  expect(await layoutFaults(desk)).toEqual([]);
  await expectNoAxeViolations(desk);
});

step('decides once for everybody, who reads it beside the result', async () => {
  const desk = await officer.context.newPage();
  await desk.goto('/staff/disruptions');
  await desk.getByRole('region', { name: 'Waiting interruptions' }).getByRole('link').first().click();
  await desk.getByRole('heading', { level: 1, name: 'Our server was away' }).waitFor();
  await expectNoAxeViolations(desk);
  await tabTo(desk, desk.getByRole('button', { name: 'Decide for all 2' }));
  await desk.keyboard.press('Enter');
  await desk.getByLabel('Decision').selectOption('confirm');
  await desk.getByRole('textbox', { name: 'Reason' }).fill('The log of the server says the same.');
  await expectNoAxeViolations(desk);
  await desk.getByRole('dialog').getByRole('button', { name: 'Decide' }).click();
  await desk.getByText(/^Confirmed by/).waitFor();

  // The page of the rehearsal belongs to the person who signs out.
  for (const open of second.context.pages()) await open.close();
  await second.context.clearCookies();
  const candidate = await second.context.newPage();
  await signIn(candidate, readDemoAccount(app.output(), 'candidate-passed'));
  await candidate.goto('/exam');
  await candidate
    .getByRole('link', { name: /result/i })
    .first()
    .click();
  await candidate.getByText('Our server was away for 95 seconds').waitFor();
  await candidate.getByText('Reason: The log of the server says the same.', { exact: false }).waitFor();
  await expectNoAxeViolations(candidate);
});
