import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { expectGoodInEveryLook } from './app/expect-good-in-every-look.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { readDemoAccount } from './steps/demo-accounts.ts';
import { signIn } from './steps/sign-in.ts';
import { tabTo } from './steps/tab-to.ts';

// Two markers mark one work without seeing each other's marks, an officer reads it again, and the candidate reads the
// feedback; another officer adjudicates a work whose marks are apart. beyond.md: ideas 12 and 14, complaints 14, 16 and 18.

let app: RunningApp;
let browser: TestBrowser;
let markers: readonly Person[];
let officer: Person;
let candidate: Person;
let desks: readonly Page[];
let office: Page;
let home: Page;
const step = createSteps(() => [...markers, officer, candidate]);
const overall = 'What travels over each boundary is named, with what still works without it.';

beforeAll(async () => {
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  markers = [await browser.newPerson(), await browser.newPerson()];
  [officer, candidate] = [await browser.newPerson(), await browser.newPerson()];
  desks = await Promise.all(markers.map(({ context }) => context.newPage()));
  [office, home] = [await officer.context.newPage(), await candidate.context.newPage()];
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** Marks the first script of a subject by keyboard with level 3 throughout; false where this marker has none. */
async function markFirst(desk: Page, subject: string): Promise<boolean> {
  await desk.goto('/staff/marking');
  await desk.getByRole('heading', { name: 'How your levels stand' }).waitFor();
  const script = desk
    .getByRole('list', { name: `Scripts to mark: ${subject}` })
    .getByRole('link')
    .first();
  if ((await script.count()) === 0) return false;
  await script.click();
  const criteria = desk.getByRole('group').filter({ has: desk.getByRole('radio') });
  await criteria.first().waitFor();
  for (let place = 0; place < (await criteria.count()); place += 1)
    await criteria.nth(place).getByRole('radio').nth(3).check();
  await desk.getByRole('textbox', { name: 'Overall comment' }).first().fill(overall);
  return true;
}

async function give(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'Give mark' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Give mark' }).click();
  await desk.getByText('This mark is given').waitFor();
}

step('is marked by two people who see neither names nor each other’s marks', async () => {
  for (const [place, key] of (['marker-one', 'marker-two'] as const).entries()) {
    const desk = desks[place];
    if (desk !== undefined) await signIn(desk, readDemoAccount(app.output(), key));
  }
  const subject = 'The line in the risk file';
  let given = 0;
  for (let turn = 0; turn < 4 && given < 2; turn += 1) {
    const desk = desks[turn % 2];
    if (desk === undefined || !(await markFirst(desk, subject))) continue;
    if (given === 0) await expectGoodInEveryLook(desk, 'marking room: a script');
    await give(desk);
    given += 1;
  }

  expect(given).toBe(2);
});

step('is read again by an officer near the pass mark, and the candidate reads the feedback', async () => {
  await signIn(office, readDemoAccount(app.output(), 'officer'));
  await office.goto('/staff/marking-decisions');
  const waiting = office.getByRole('region', { name: 'Scripts to decide' });
  await waiting.waitFor();
  await expectGoodInEveryLook(office, 'marks to decide');
  await waiting.getByRole('row').filter({ hasText: 'Module 3' }).getByRole('link').click();
  await office.getByRole('region', { name: 'Marks side by side' }).waitFor();
  await expectGoodInEveryLook(office, 'a script with its marks');
  await office.getByLabel('What comes of it').selectOption('confirm');
  await office.getByRole('textbox', { name: 'Reason' }).fill('Both marks follow from the criteria; the text was read.');
  await office.getByRole('button', { name: 'Decide' }).click();
  await office.getByText('Read again and confirmed', { exact: false }).waitFor();

  await signIn(home, readDemoAccount(app.output(), 'candidate-ready'));
  await home.goto('/assignments/3');
  await home
    .getByRole('link', { name: /feedback/i })
    .first()
    .click();
  await home.getByText(overall).first().waitFor();
  await expectGoodInEveryLook(home, 'feedback');
});

step('is adjudicated by keyboard where marks are apart, with a reason for every criterion', async () => {
  await office.goto('/staff/marking-decisions');
  const row = office
    .getByRole('region', { name: 'Scripts to decide' })
    .getByRole('row')
    .filter({ hasText: 'Adjudicate' })
    .filter({ hasText: 'Nothing stands in the way' });
  await row.first().getByRole('link').click();
  await office.getByRole('heading', { name: 'Decide' }).waitFor();
  const criteria = office.getByRole('group').filter({ has: office.getByLabel('Level') });
  for (let place = 0; place < (await criteria.count()); place += 1) {
    await tabTo(office, criteria.nth(place).getByLabel('Level'));
    await office.keyboard.press('3');
    await office.keyboard.press('Tab');
    await office.keyboard.type('The text shows it in its second paragraph.');
  }
  await expectGoodInEveryLook(office, 'adjudication');
  await tabTo(office, office.getByRole('textbox', { name: 'How you decided' }));
  await office.keyboard.type('All three marks were read against the text.');
  await tabTo(office, office.getByRole('button', { name: 'Decide' }));
  await office.keyboard.press('Enter');

  await office.getByText('Passed with 75 points, by an adjudicator', { exact: false }).waitFor();
});

step('shows how far markers agree, and passages that two works share', async () => {
  await office.goto('/staff/marking-agreement');
  await office.getByRole('region', { name: 'Agreement by subject' }).waitFor();
  await expectGoodInEveryLook(office, 'agreement');
  await office.goto('/staff/similarity');
  await office.getByRole('region', { name: 'Works that share passages' }).getByRole('link').first().click();
  await office.getByText('of the shorter text', { exact: false }).waitFor();
  await expectGoodInEveryLook(office, 'shared passages');
});
