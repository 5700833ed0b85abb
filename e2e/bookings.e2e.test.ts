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

// An officer plans a window, a candidate books it and gives it back, and an invigilator checks somebody in; by keyboard.

let app: RunningApp;
let browser: TestBrowser;
let people: Person[];
let page: Page;
let office: Page;
let room: Page;
const step = createSteps(() => people);

beforeAll(async () => {
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  people = [await browser.newPerson(), await browser.newPerson(), await browser.newPerson()];
  [page, office, room] = (await Promise.all(people.map(({ context }) => context.newPage()))) as [Page, Page, Page]; // three people
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

step('plans a window, after both times were shown where the place closes too early', async () => {
  people[1]?.watch.allow(/422 \(Unprocessable/);
  await signIn(office, readDemoAccount(app.output(), 'officer'));
  await office.getByRole('link', { name: 'Exam windows' }).first().click();
  await office.getByRole('heading', { level: 1, name: 'Exam windows' }).waitFor();
  await office.getByText('Berlin, next month').waitFor();
  await expectGoodInEveryLook(office, 'exam windows');
  await tabTo(office, office.getByRole('button', { name: 'Plan a window' }));
  await office.keyboard.press('Enter');
  await office.getByRole('textbox', { name: 'Title' }).fill('Evening window');
  await office.getByLabel('Opens on').fill('2036-05-05');
  await office.getByLabel('Last start on').fill('2036-05-05');
  await office.getByRole('textbox', { name: 'Place', exact: true }).fill('Room 7');
  await office.getByLabel('Place closes at (optional)').fill('11:00');
  await expectNoAxeViolations(office);
  await office.getByRole('button', { name: 'Plan it' }).click();
  await office.getByRole('alert').getByText('The place closes on', { exact: false }).waitFor();
  expect(await office.getByRole('alert').innerText()).toContain('is done on');
  await office.getByLabel('Place closes at (optional)').fill('20:00');
  await office.getByRole('button', { name: 'Plan it' }).click();

  await office.getByRole('heading', { level: 1, name: 'Evening window' }).waitFor();
});

step('books a place by keyboard, sees it on the exam page, and gives it back without cost', async () => {
  await signIn(page, readDemoAccount(app.output(), 'candidate-ready'));
  await page.goto('/bookings');
  const window = page.getByRole('region', { name: 'Evening window' });
  await tabTo(page, window.getByRole('button', { name: 'Book a place' }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: 'Your place' }).waitFor();
  await expectGoodInEveryLook(page, 'exam places');
  await page.goto('/exam');
  await page.getByText('Your place: Evening window').waitFor();
  await page.goto('/bookings');
  await tabTo(page, page.getByRole('button', { name: 'Give the place back' }));
  await page.keyboard.press('Enter');
  await page.getByText('It costs nothing.', { exact: false }).waitFor();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Give it back' }).press('Enter');

  await page.getByRole('heading', { level: 2, name: 'Earlier places' }).waitFor();
});

step('checks somebody in with the kind of a document, and never its number', async () => {
  await signIn(room, readDemoAccount(app.output(), 'invigilator'));
  await room.goto('/staff/windows');
  await room.getByRole('link', { name: 'Berlin, today' }).click();
  const expected = room.getByRole('row', { name: / Expected / }).first();
  const checkIn = expected.getByRole('button', { name: /^Check in/ });
  await checkIn.waitFor();
  const seen = room.getByText('One document seen (passport)');
  const before = await seen.count();
  await expectGoodInEveryLook(room, 'exam window');
  await tabTo(room, checkIn);
  await room.keyboard.press('Enter');
  await tabTo(room, room.getByRole('checkbox', { name: 'passport' }));
  await room.keyboard.press('Space');
  await expectNoAxeViolations(room);
  await tabTo(room, room.getByRole('button', { name: 'Record it' }));
  await room.keyboard.press('Enter');
  await room.getByRole('dialog').waitFor({ state: 'hidden' });

  await seen.nth(before).waitFor();
});
