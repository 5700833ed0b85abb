import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { register } from './steps/register.ts';
import { codeNow } from './steps/sign-in.ts';

// An empty installation: the printed link makes the first administrator, who gives somebody a role.

let app: RunningApp;
let browser: TestBrowser;
let administrator: Person;
let colleague: Person;
let page: Page;
let link: string;
const step = createSteps(() => [administrator, colleague]);

const ownPassword = 'a harbour full of small boats';

beforeAll(async () => {
  app = await startApp({ isDemo: false });
  browser = await openBrowser(app.origin);
  administrator = await browser.newPerson();
  colleague = await browser.newPerson();
  page = await administrator.context.newPage();
  link = /^\s+(http\S+\/first-administrator\?token=\S+)$/m.exec(app.output())?.[1] ?? '';
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

step('makes the first administrator by the link that the server printed', async () => {
  await page.goto(link);
  await page.getByRole('heading', { level: 1, name: 'Become the first administrator' }).waitFor();
  await expectNoAxeViolations(page);

  await register(page, {
    email: 'first@example.org',
    password: ownPassword,
    legalName: 'Αικατερίνη Δημητρίου',
    displayName: 'Katerina',
    button: 'Open the account',
  });

  await page.getByRole('heading', { level: 1, name: 'Set up a second factor' }).waitFor();
  await expectNoAxeViolations(page);
});

step('keeps staff pages shut until the second factor is set up', async () => {
  administrator.watch.allow(/status of 403/);
  await page.goto('/staff/people');

  await page.getByText('Confirm with your second factor first').waitFor();
  await expectNoAxeViolations(page);
});

step('sets up an authenticator app and hands out backup codes once', async () => {
  await page.getByRole('link', { name: 'Set up a second factor' }).click();
  await page.getByRole('textbox', { name: 'Your password' }).fill(ownPassword);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('img', { name: /QR code/ }).waitFor();
  await expectNoAxeViolations(page);
  const shown = await page.getByText(/^([A-Z2-7]{4} )+[A-Z2-7]{1,4}$/).innerText();
  await page.getByRole('textbox', { name: /^Code/ }).fill(codeNow(shown.replaceAll(/\s/g, '')));
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByText('Keep these backup codes now; they are not shown again.').waitFor();
  await expectNoAxeViolations(page);

  await page.getByRole('button', { name: 'I have kept them' }).click();

  await page.getByRole('table', { name: 'People' }).getByText('Αικατερίνη Δημητρίου').waitFor();
});

step('refuses the link a second time', async () => {
  colleague.watch.allow(/status of 4\d\d/);
  const second = await colleague.context.newPage();
  await second.goto(link);

  await register(second, {
    email: 'second@example.org',
    password: 'another harbour with other boats',
    legalName: 'Somebody Else',
    displayName: 'Else',
    button: 'Open the account',
  });

  await second.getByRole('alert').waitFor();
  expect(await second.getByRole('heading', { level: 1 }).innerText()).toBe('Become the first administrator');
  await expectNoAxeViolations(second);
  await second.close();
});

step('gives a colleague a role, with a reason', async () => {
  const theirs = await colleague.context.newPage();
  await theirs.goto('/register');
  await theirs.getByRole('checkbox', { name: /candidate agreement/ }).press('Space');
  await register(theirs, {
    email: 'colleague@example.org',
    password: 'seven quiet lanterns by the river',
    legalName: 'Wojciech Żółkiewski',
    displayName: 'Wojciech',
    button: 'Open my account',
  });
  await theirs.getByRole('heading', { level: 1, name: 'Check your mail' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Change the roles of Wojciech Żółkiewski' }).click();
  const dialog = page.getByRole('dialog');
  await expectNoAxeViolations(page);
  await dialog.getByRole('combobox', { name: 'Change' }).selectOption({ label: 'Give: Certification officer' });
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Appointed by the board');
  await dialog.getByRole('button', { name: 'Give Certification officer' }).click();
  await dialog.waitFor({ state: 'hidden' });

  const row = page.getByRole('row').filter({ hasText: 'Wojciech Żółkiewski' });

  await row.getByText('Certification officer').waitFor();
  await expectNoAxeViolations(page);
});

step('prints no such link when an administrator is there', async () => {
  const before = app.output().length;
  await app.kill();
  await app.start();

  const printed = app.output().slice(before);

  expect(printed).toContain('CMDSP is running at');
  expect(printed).not.toContain('first-administrator');
});
