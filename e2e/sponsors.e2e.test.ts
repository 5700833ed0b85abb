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

// An employer pays for seats, a learner takes one and decides what is counted; a facilitator sits at the desk of a cohort.

const clinic = 'Clinic of the journey';
let app: RunningApp;
let browser: TestBrowser;
let administrator: Person;
let employer: Person;
let learner: Person;
let facilitator: Person;
let office: Page;
let speaking: Page;
let page: Page;
let desk: Page;
let code: string;
const step = createSteps(() => [administrator, employer, learner, facilitator]);

beforeAll(async () => {
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  administrator = await browser.newPerson();
  employer = await browser.newPerson();
  learner = await browser.newPerson();
  facilitator = await browser.newPerson();
  office = await administrator.context.newPage();
  speaking = await employer.context.newPage();
  page = await learner.context.newPage();
  desk = await facilitator.context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

step('makes a sponsor by keyboard, with somebody who speaks for it', async () => {
  await signIn(office, readDemoAccount(app.output(), 'administrator'));
  await office.goto('/staff/sponsors');
  await office.getByRole('link', { name: 'Hospital Santa Rosalía' }).waitFor();
  await tabTo(office, office.getByRole('textbox', { name: 'Name of the organisation' }));
  await office.keyboard.type(clinic);
  await office.keyboard.press('Enter');
  await office.getByRole('link', { name: clinic }).waitFor();
  await expectGoodInEveryLook(office, 'sponsors');

  await office.getByRole('link', { name: clinic }).click();
  await office.getByRole('heading', { level: 1, name: clinic }).waitFor();
  await tabTo(office, office.getByRole('textbox', { name: 'E-mail of their account' }));
  await office.keyboard.type('employer@example.org');
  await office.keyboard.press('Tab');
  await office.keyboard.type('Named in the contract');
  await office.keyboard.press('Enter');

  await office.getByRole('button', { name: 'Take off Rosa' }).waitFor();
});

step('makes a voucher whose code is shown once', async () => {
  await office.getByRole('textbox', { name: 'Invoice' }).fill('J-2026-1');
  await office.getByRole('textbox', { name: 'Seats' }).fill('3');
  await tabTo(office, office.getByRole('button', { name: 'Make a voucher' }));
  await office.keyboard.press('Enter');
  const shown = office.getByRole('status').filter({ hasText: 'The code' });
  await shown.waitFor();
  code = (await shown.locator('code').textContent()) ?? '';
  await expectGoodInEveryLook(office, 'sponsor');

  await office.reload();

  await office.getByRole('button', { name: 'Take back the voucher of J-2026-1' }).waitFor();
  expect(code).toMatch(/^([0-9A-Z]{5}-){3}[0-9A-Z]{5}$/);
  expect(await office.content()).not.toContain(code);
});

step('takes the seat with the code, typed in small letters', async () => {
  await signIn(page, readDemoAccount(app.output(), 'candidate-beginning'));
  await page.goto('/account');
  await page.getByRole('link', { name: 'Open my seats' }).click();
  await page.getByText('You are not counted').waitFor();
  await page.getByRole('link', { name: 'Take a seat with a code' }).click();
  await tabTo(page, page.getByRole('textbox', { name: 'Code' }));
  await page.keyboard.type(code.toLowerCase());
  await expectGoodInEveryLook(page, 'redeem');
  await page.keyboard.press('Enter');

  await page.getByText(`You have a seat of ${clinic}.`).waitFor();
  await expectNoAxeViolations(page);
});

step('agrees to be counted and withdraws again, both by keyboard', async () => {
  await page.getByRole('link', { name: 'Choose what your employer sees' }).click();
  const seat = page.getByRole('article', { name: clinic });
  await tabTo(page, seat.getByRole('button', { name: `Agree to be counted for ${clinic}` }));
  await page.keyboard.press('Enter');
  await seat.getByText(/^You agreed on/).waitFor();
  await expectGoodInEveryLook(page, 'seats');

  await tabTo(page, seat.getByRole('button', { name: `Withdraw from the numbers of ${clinic}` }));
  await page.keyboard.press('Enter');

  await seat.getByText('You are not counted').waitFor();
});

step('shows the employer seats, and numbers that name nobody', async () => {
  await signIn(speaking, readDemoAccount(app.output(), 'employer'));
  await speaking.goto('/sponsor');
  await speaking.getByText('There are no numbers this week').waitFor();
  await speaking.getByText('1 of 3', { exact: true }).first().waitFor();
  await expectGoodInEveryLook(speaking, 'no numbers');
  await speaking.getByRole('combobox', { name: 'Organisation' }).selectOption({ label: 'Hospital Santa Rosalía' });

  const table = speaking.getByRole('table', { name: 'People by field of work and progress' });
  await table.waitFor();
  const all = table.getByRole('row').filter({ hasText: 'All' }).last();
  expect((await all.getByRole('cell').allTextContents()).at(-1)).toBe('28');
  expect(await table.getByText('not shown').count()).toBeGreaterThan(3);
  await expectGoodInEveryLook(speaking, 'numbers');
});

step('checks a list before anybody is invited', async () => {
  await speaking.getByRole('combobox', { name: 'Organisation' }).selectOption({ label: clinic });
  const list = speaking.getByRole('textbox', { name: 'People, one a line' });
  await list.fill(
    'email,legal_name,audience_group\nmaria@example.net,María Peña,hospital-it\nnobody,Nobody Here,product',
  );
  await tabTo(speaking, speaking.getByRole('button', { name: 'Check the list' }));
  await speaking.keyboard.press('Enter');
  await speaking.getByText(/Line 3: “nobody” is no e-mail address/).waitFor();
  await expectGoodInEveryLook(speaking, 'list');
  await tabTo(speaking, speaking.getByRole('button', { name: 'Invite 1 person' }));
  await speaking.keyboard.press('Enter');

  await speaking.getByText('1 person invited by mail.').waitFor();
});

step('sits at the desk: who is still, what is believed, what to talk about', async () => {
  await signIn(desk, readDemoAccount(app.output(), 'facilitator'));
  await desk.goto('/staff/cohorts');
  await desk.getByRole('link', { name: 'Clinic cohort, Madrid' }).click();
  await desk.getByRole('link', { name: 'Open the desk' }).click();
  await desk.getByRole('table', { name: /^People who may need a word/ }).waitFor();
  await desk.getByText('3 goes at the quiz of module 2').waitFor();
  await desk.getByRole('table', { name: /^Misconceptions/ }).waitFor();
  await desk.getByText('Why it matters:').first().waitFor();

  await expectGoodInEveryLook(desk, 'desk');
  await desk.getByRole('combobox', { name: 'List people without a step for' }).selectOption('30');
  await desk.waitForURL(/still=30/);
  await expect.poll(() => desk.getByText(/^No step for/).count()).toBe(0);
});

step('writes a few words by keyboard', async () => {
  const write = desk.getByRole('button', { name: /^Write to/ }).first();
  await tabTo(desk, write);
  await desk.keyboard.press('Enter');
  const dialog = desk.getByRole('dialog');
  await expectNoAxeViolations(desk);
  await tabTo(desk, dialog.getByRole('textbox', { name: 'Your words' }));
  await desk.keyboard.type('Shall we go through module 2 together on Thursday?');
  await tabTo(desk, dialog.getByRole('button', { name: 'Send' }));
  await desk.keyboard.press('Enter');

  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => desk.getByText('Not yet', { exact: true }).count()).toBe(0);
  await expectNoAxeViolations(desk);
});
