import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { expectGoodInEveryLook } from './app/expect-good-in-every-look.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { lostConnection } from './app/watch-context.ts';
import { readDemoAccount } from './steps/demo-accounts.ts';
import { questionHeading, startExamByKeyboard, waitForSaveState } from './steps/exam-room.ts';
import { signIn } from './steps/sign-in.ts';
import { tabTo } from './steps/tab-to.ts';

// A candidate, an invigilator and an officer on one day: what the room does reaches the candidate by itself, and
// what goes wrong at the candidate's place reaches the room.

let app: RunningApp;
let browser: TestBrowser;
let candidate: Person;
let invigilator: Person;
let officer: Person;
let page: Page;
let board: Page;
let desk: Page;
const step = createSteps(() => [candidate, invigilator, officer]);
// How soon is measured by `npm run bench:exam -- day`: a busy machine is no failure.
const soon = { timeout: 20_000 };

beforeAll(async () => {
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  [candidate, invigilator, officer] = [await browser.newPerson(), await browser.newPerson(), await browser.newPerson()];
  page = await candidate.context.newPage();
  board = await invigilator.context.newPage();
  desk = await officer.context.newPage();
  await signIn(page, readDemoAccount(app.output(), 'candidate-ready'));
  await signIn(board, readDemoAccount(app.output(), 'invigilator'));
  await signIn(desk, readDemoAccount(app.output(), 'officer'));
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

step('shows the invigilator and the officer who sits, and not what they answer', async () => {
  await startExamByKeyboard(page, 'Open the certification exam');
  await page.keyboard.press('1');
  await waitForSaveState(page, /^Saved at/);

  await board.goto('/staff/rooms');
  await tabTo(board, board.getByRole('link', { name: 'Examinations on demand' }));
  await board.keyboard.press('Enter');
  await desk.goto('/staff/rooms/on-demand');

  for (const room of [board, desk]) {
    const line = room.getByRole('row').filter({ hasText: 'Running' });
    await line.getByText('Connected').waitFor();
    await line.getByText(/^1 of /).waitFor();
  }
  await expectGoodInEveryLook(board, 'room board');
});

step('tells everybody something, which is on the screen without a reload', async () => {
  await tabTo(board, board.getByRole('button', { name: 'Tell everybody' }));
  await board.keyboard.press('Enter');
  await board.getByRole('textbox', { name: 'What everybody reads' }).fill('The window stays open for a moment.');
  await expectNoAxeViolations(board);
  await tabTo(board, board.getByRole('button', { name: 'Tell', exact: true }));
  await board.keyboard.press('Enter');

  await page.getByRole('region', { name: 'From the room' }).getByText('The window stays open').waitFor(soon);
  await board.getByText('Told to 1 person').waitFor();
  await board.getByRole('button', { name: 'Close' }).click();
  await expectNoAxeViolations(page);
});

step('stops the clock and covers the question, and the time that was left comes back', async () => {
  const before = await minutesLeft();
  await act(board, 'pause', 'The fire alarm is tested.');

  await page.getByRole('heading', { level: 1, name: 'The clock is stopped' }).waitFor(soon);
  await expectGoodInEveryLook(page, 'paused exam');
  await page.waitForTimeout(3000);
  const during = await minutesLeft();
  await act(board, 'resume', 'The test is over.');
  await questionHeading(page, 1).waitFor(soon);

  expect(before - during).toBeLessThanOrEqual(12);
  expect(Math.abs((await minutesLeft()) - during)).toBeLessThanOrEqual(3);
});

step('gives time that is on the screen without a reload', async () => {
  const before = await minutesLeft();
  await act(desk, 'extension', 'The test took longer.');

  await page.getByRole('region', { name: 'From the room' }).getByText('You have 5 minutes more').waitFor(soon);
  expect((await minutesLeft()) - before).toBeGreaterThan(4 * 60);
});

// beyond.md, complaint 24
step('shows the number of a call for help at once, also without a connection, and its answer', async () => {
  candidate.watch.allow(lostConnection);
  await candidate.context.setOffline(true);
  await page.keyboard.press('?');
  await page.getByRole('textbox', { name: /What is the matter/ }).fill('The figure is too small.');
  await page.getByRole('button', { name: 'Call the invigilator' }).click();
  const call = page.locator('[data-help-number]').first();
  await call.waitFor(soon);
  const number = (await call.getAttribute('data-help-number')) ?? '';
  await call.getByText('goes out as soon as there is a connection').waitFor();
  await expectNoAxeViolations(page);
  await candidate.context.setOffline(false);

  await board.getByRole('row').getByText(`Calls for help: ${number}`).waitFor();
  await board.getByRole('row').filter({ hasText: number }).getByRole('button', { name: /^Open/ }).click();
  await board.getByRole('textbox', { name: `Answer to ${number}` }).fill('Press the large A at the top.');
  await expectNoAxeViolations(board);
  await board.getByRole('button', { name: 'Answer', exact: true }).click();

  await call.getByText('was answered: Press the large A at the top.').waitFor();
  await board.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('Escape');
});

step('closes the session of a device, and the candidate goes on from there or another', async () => {
  await act(board, 'release', 'The laptop is exchanged.');

  await page.getByRole('heading', { name: 'This exam continues in another window' }).waitFor(soon);
  await page.getByRole('button', { name: 'Continue here instead' }).click();
  await page
    .getByRole('button', { name: /Continue|Take over|Go on/ })
    .first()
    .click();
  await questionHeading(page, 1).waitFor();
});

step('keeps what happened, with reasons, for an officer who decides later', async () => {
  await desk.getByRole('row').filter({ hasText: 'Running' }).getByRole('button', { name: /^Open/ }).click();
  await desk.getByRole('link', { name: 'What happened so far' }).click();

  await desk.getByText('The fire alarm is tested.').first().waitFor();
  await desk.getByText('Opened the exam again, or on another device').first().waitFor();
  await expectGoodInEveryLook(desk, 'what happened in a sitting');
});

/** Does something to the one who sits, from a board. */
async function act(room: Page, deed: string, reason: string): Promise<void> {
  await room
    .getByRole('row')
    .filter({ hasText: /Running|Paused/ })
    .getByRole('button', { name: /^Open/ })
    .click();
  const dialog = room.getByRole('dialog');
  await dialog.getByLabel('What to do').selectOption(deed);
  await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await dialog.getByRole('button').last().click();
  await dialog.getByText('Done, and the candidate was told').waitFor();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
}

/** The time left on the candidate's screen, in seconds. */
async function minutesLeft(): Promise<number> {
  const text = (await page.getByText(/^Time left: /).textContent()) ?? '';
  const parts = (/(\d+):(\d+)(?::(\d+))?/.exec(text) ?? []).slice(1).filter((part) => part !== undefined);
  return parts.reduce((total, part) => total * 60 + Number(part), 0);
}
