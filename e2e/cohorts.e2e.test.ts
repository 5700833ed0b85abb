import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { expectGoodInEveryLook } from './app/expect-good-in-every-look.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { layoutFaults } from './app/layout-faults.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { readDemoAccount } from './steps/demo-accounts.ts';
import { signIn } from './steps/sign-in.ts';
import { tabTo } from './steps/tab-to.ts';

// An administrator makes a cohort and invites by link and by file; learners join, and one subscribes to the dates.

const title = 'Evening cohort, Lisbon';
let app: RunningApp;
let browser: TestBrowser;
let administrator: Person;
let learner: Person;
let invited: Person;
let office: Page;
let page: Page;
let link: string;
const step = createSteps(() => [administrator, learner, invited]);

beforeAll(async () => {
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  administrator = await browser.newPerson({ permissions: ['clipboard-read', 'clipboard-write'] });
  learner = await browser.newPerson({ timezoneId: 'America/New_York' });
  invited = await browser.newPerson();
  office = await administrator.context.newPage();
  page = await learner.context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

step('shows an administrator cohorts of every kind', async () => {
  await signIn(office, readDemoAccount(app.output(), 'administrator'));
  await office.getByRole('link', { name: 'Cohorts' }).click();
  const table = office.getByRole('table', { name: /^Cohorts/ });
  await table.waitFor();

  for (const words of ['Week 3 of 12', /^Begins in/, 'Finished', 'Self-paced'])
    await table.getByText(words).first().waitFor();
  await table.getByText('(America/New_York)', { exact: false }).waitFor();
  await expectNoAxeViolations(office);
});

step('makes a cohort by keyboard alone, which gets a timetable in its time zone', async () => {
  await tabTo(office, office.getByRole('button', { name: 'Make a cohort' }));
  await office.keyboard.press('Enter');
  const dialog = office.getByRole('dialog');
  await expectNoAxeViolations(office);
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
  await dialog.getByRole('combobox', { name: 'Time zone' }).selectOption('Europe/Lisbon');
  await dialog.getByLabel('Module 1 opens on').fill(daysFromNow(30));
  await dialog.getByLabel('Live session at').fill('18:30');
  await dialog.getByRole('textbox', { name: 'Seats' }).fill('4');
  await tabTo(office, dialog.getByRole('button', { name: 'Make the cohort' }));
  await office.keyboard.press('Enter');

  await office.getByRole('heading', { level: 1, name: title }).waitFor();
  await office.getByRole('table', { name: /module opens and closes/ }).waitFor();
  expect(await office.getByText('18:30 (Europe/Lisbon)', { exact: false }).count()).toBe(6);
  await expectGoodInEveryLook(office, 'timetable');
});

step('changes a date, and says what cannot be followed', async () => {
  administrator.watch.allow(/status of 422/);
  await office.getByRole('button', { name: 'Change the timetable' }).click();
  const last = office.getByRole('group', { name: /^6\./ });
  await last.getByLabel('Closes on').fill(daysFromNow(10));
  await office.getByRole('button', { name: 'Save the timetable' }).click();
  await office.getByRole('alert').filter({ hasText: 'Module 6 closes before it opens' }).waitFor();
  await expectNoAxeViolations(office);
  expect(await layoutFaults(office)).toEqual([]);

  await last.getByLabel('Closes on').fill(daysFromNow(140));
  await office.getByRole('button', { name: 'Save the timetable' }).click();

  await office.getByRole('button', { name: 'Change the timetable' }).waitFor();
});

step('lets the facilitator teach it, whose competence is on record', async () => {
  await office.getByRole('tab', { name: 'Facilitators' }).click();
  await office.getByRole('combobox', { name: 'Facilitator' }).selectOption({ label: 'Aoife' });
  await office.getByText('Valid', { exact: true }).waitFor();
  await office.getByRole('button', { name: 'Let Aoife teach' }).click();

  await office.getByRole('button', { name: 'Take off Aoife' }).waitFor();
  await expectGoodInEveryLook(office, 'facilitators');
});

step('makes a link that is shown once', async () => {
  await office.getByRole('tab', { name: 'Invitations' }).click();
  await office.getByRole('textbox', { name: 'What it is for' }).fill('Notice board of the clinic');
  await office.getByRole('button', { name: 'Make a link' }).click();
  const shown = office.getByRole('status').filter({ hasText: 'The new link' });
  await shown.waitFor();
  link = (await shown.locator('code').textContent()) ?? '';
  await shown.getByRole('button', { name: 'Copy' }).click();
  await shown.getByText('Copied', { exact: true }).waitFor();
  await expectNoAxeViolations(office);

  await office.reload();

  await office.getByRole('button', { name: 'Take back the link for Notice board of the clinic' }).waitFor();
  expect(link).toMatch(/\/join\/[\w-]{43}$/);
  expect(await office.content()).not.toContain(link.split('/').at(-1));
});

step('checks a file row by row, names every fault, then invites the good ones', async () => {
  const account = readDemoAccount(app.output(), 'candidate-passed');
  const rows = [
    'email;legal_name;audience_group;team',
    `${account.email};Łucja Brzęczyszczykiewicz;hospital-it;a`,
    'ward@example.net;Ward Nurse;gardening;b',
    'half@;=HYPERLINK("x");product;c',
    'ines@example.net;Inês Conceição;clinical-engineering;d',
  ];
  await office
    .getByLabel('File of people')
    .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${rows.join('\r\n')}`) });
  await office.getByRole('button', { name: 'Check the file' }).click();

  const card = office.getByRole('article', { name: 'people.csv' });
  await card.getByText('2 good rows').waitFor();
  await card.getByText(/UTF-8 with a byte order mark, columns divided by semicolons/).waitFor();
  await card.getByText('“gardening” is no audience group.').waitFor();
  await card.getByText('“half@” is no e-mail address.').waitFor();
  await expectGoodInEveryLook(office, 'file');

  await card.getByRole('button', { name: 'Invite 2 people' }).click();
  await card.getByText(/Everybody in the good rows was invited/).waitFor();
  const [download] = await Promise.all([
    office.waitForEvent('download'),
    card.getByRole('link', { name: /Download the report/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^import-.*\.csv$/);
  await expectNoAxeViolations(office);
});

step('shows a stranger where the link leads, and brings a learner in after signing in', async () => {
  await page.goto(new URL(link).pathname);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByText('Europe/Lisbon', { exact: true }).waitFor();
  await expectGoodInEveryLook(page, 'invitation');
  await page.getByRole('link', { name: 'Sign in' }).last().click();
  await page.waitForURL(/\/sign-in/);
  const { email, password } = readDemoAccount(app.output(), 'candidate-beginning');
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('You are in the cohort Autumn cohort, Europe now.').waitFor();
  await expectNoAxeViolations(page);

  await tabTo(page, page.getByRole('button', { name: `Join ${title}` }));
  await page.keyboard.press('Enter');

  await page.waitForURL(/\/cohort$/);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
});

step('shows the learner what is next, also on the own clocks, and who teaches', async () => {
  await page.getByRole('heading', { level: 2, name: 'What is next' }).waitFor();
  await page.getByText('18:30 (Europe/Lisbon)', { exact: false }).first().waitFor();
  await page.getByText('13:30 where you are (America/New_York)').first().waitFor();
  await page.getByText('Aoife').waitFor();
  await expectGoodInEveryLook(page, 'my cohort');
});

step('gives a calendar address that any program can read, until it is taken back', async () => {
  await page.getByRole('button', { name: 'Make a calendar address' }).click();
  const shown = page.getByRole('status').filter({ hasText: 'My calendar address' });
  const address = (await shown.locator('code').textContent()) ?? '';
  const read = () => fetch(address);

  const calendar = await (await read()).text();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Take the address back' }).click();
  await page.getByRole('button', { name: 'Make a calendar address' }).waitFor();

  expect(calendar).toContain('BEGIN:VCALENDAR\r\n');
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(18);
  expect((await read()).status).toBe(404);
});

step('shows an invitation to the own address on the page of the cohort, and lets in by it', async () => {
  const own = await invited.context.newPage();
  await signIn(own, readDemoAccount(app.output(), 'candidate-passed'));
  await own.goto('/cohort');
  await own.getByText(`You are invited to the cohort ${title}`).waitFor();
  await own.getByText('You learn at your own pace').waitFor();
  await expectNoAxeViolations(own);
  await own.getByRole('button', { name: `Join ${title}` }).click();

  await own.getByRole('heading', { level: 1, name: title }).waitFor();
});

step('lists who is in and who is invited, and keeps who was taken out', async () => {
  await office.getByRole('tab', { name: 'People' }).click();
  await office.reload();
  await office.getByText('2 in the cohort, 1 invited, 0 left.').waitFor();
  await office.getByText('Seats: 1 of 4 free').waitFor();
  await office.getByRole('button', { name: 'Take back the invitation of Inês Conceição' }).click();
  await office.getByRole('dialog').getByRole('textbox', { name: 'Reason' }).fill('Wrong person');
  await expectNoAxeViolations(office);
  await office.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();

  await office.getByText('2 in the cohort, 0 invited, 1 left.').waitFor();
  await office.getByText('Wrong person').waitFor();
  await expectGoodInEveryLook(office, 'people');
  await office.getByRole('tab', { name: 'Settings and release' }).click();
  await office.getByRole('heading', { name: 'Content release' }).waitFor();
  await expectGoodInEveryLook(office, 'settings');
});

step('leaves the cohort after asking', async () => {
  await page.getByRole('button', { name: 'Leave this cohort' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `Leave ${title}` })
    .click();

  await page.getByText('You learn at your own pace').waitFor();
  await expectGoodInEveryLook(page, 'self-paced');
});

/** A day some days ahead, as a date field takes it. */
function daysFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
