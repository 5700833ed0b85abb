import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { layoutFaults } from './app/layout-faults.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { lostConnection } from './app/watch-context.ts';
import { readDemoAccount } from './steps/demo-accounts.ts';
import { signIn } from './steps/sign-in.ts';
import { tabTo } from './steps/tab-to.ts';

// Two learners and their facilitator talk about topic 1.1: posts appear without a reload, drafts survive, a post is
// reported, hidden, appealed and looked at again by somebody else.

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
let app: RunningApp;
let browser: TestBrowser;
let people: readonly Person[] = [];
let engineer: Page;
let clinician: Page;
let teacher: Page;
let office: Page;
const step = createSteps(() => people);

beforeAll(async () => {
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  people = [await browser.newPerson(), await browser.newPerson(), await browser.newPerson(), await browser.newPerson()];
  const keys = ['candidate-beginning', 'candidate-ready', 'facilitator', 'administrator'];
  const pages = await Promise.all(people.map(({ context }) => context.newPage()));
  for (const [index, page] of pages.entries()) await signIn(page, readDemoAccount(app.output(), keys[index] ?? ''));
  const [one, two, three, four] = pages;
  if (one === undefined || two === undefined || three === undefined || four === undefined)
    throw new Error('Four pages');
  [engineer, clinician, teacher, office] = [one, two, three, four];
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const words = (page: Page) => page.getByRole('textbox', { name: 'Your post' });
const post = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text });
const press = async (page: Page, name: string | RegExp) => {
  await tabTo(page, page.getByRole('button', { name }).first());
  await page.keyboard.press('Enter');
};
const pressInDialog = async (page: Page, name: string) => {
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name }));
  await page.keyboard.press('Enter');
};
const begin = (text: string) => new RegExp(`^${text}`);

/** Fails for what cannot be read or used on the page as it is, wide and narrow, light and dark. */
async function expectSound(page: Page, name: string) {
  for (const [viewport, colorScheme] of [
    [phone, 'dark'],
    [desk, 'light'],
  ] as const) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    expect.soft(await layoutFaults(page), `${name} ${viewport.width}`).toEqual([]);
    await expectNoAxeViolations(page);
  }
}

step('leads from the topic to the discussion of the cohort, by keyboard alone', async () => {
  await engineer.goto('/learn/topics/1.1?part=discussion');
  const link = engineer.getByRole('link', { name: 'Go to the discussion' });
  await tabTo(engineer, link);
  await expectSound(engineer, 'topic');
  await engineer.keyboard.press('Enter');

  await engineer.getByRole('heading', { level: 2, name: '8 posts' }).waitFor();
  await engineer.getByText('Endorsed by Aoife').first().waitFor();
  await expectSound(engineer, 'discussion');
});

step('says that there are new posts, and nothing moves before they are asked for', async () => {
  await clinician.goto(engineer.url());
  await clinician.getByRole('heading', { level: 2, name: '8 posts' }).waitFor();
  await tabTo(engineer, words(engineer));
  await engineer.keyboard.type('The beep costs 40 cents. @Oma');
  await engineer.getByRole('option', { name: 'Omar' }).waitFor();
  await expectNoAxeViolations(engineer);
  await engineer.keyboard.press('Enter');
  await engineer.keyboard.type('would your clinic pay it?');
  await press(engineer, 'Send post');
  await engineer.getByRole('heading', { level: 2, name: '9 posts' }).waitFor();

  await clinician.getByRole('status').filter({ hasText: '1 new post' }).waitFor();
  expect(await clinician.getByText('The beep costs 40 cents').count()).toBe(0);
  await press(clinician, 'Show 1 new post');

  await post(clinician, 'The beep costs 40 cents').getByText('Names you').waitFor();
  expect(await clinician.evaluate(() => document.activeElement?.textContent ?? '')).toContain('The beep costs');
});

step('keeps a draft with its quote over a reload and a lost connection, and sends it once', async () => {
  people[1]?.watch.allow(lostConnection);
  await press(clinician, begin('Quote post 9'));
  await clinician.keyboard.type('For 40 cents: yes, tomorrow.');
  await clinician.reload();
  await clinician.getByText('Quotes 曉明 (Xiaoming), post 9.').waitFor();
  expect(await words(clinician).inputValue()).toBe('For 40 cents: yes, tomorrow.');
  await people[1]?.context.setOffline(true);
  await press(clinician, 'Send post');
  await clinician.getByRole('alert').filter({ hasText: 'There is no connection' }).waitFor();
  expect(await words(clinician).inputValue()).toBe('For 40 cents: yes, tomorrow.');

  await people[1]?.context.setOffline(false);
  await press(clinician, 'Send post');

  await post(clinician, 'For 40 cents: yes, tomorrow.').waitFor();
  await engineer.getByRole('status').filter({ hasText: '1 new post' }).waitFor();
  await press(engineer, 'Show 1 new post');
  expect(await post(engineer, 'For 40 cents: yes, tomorrow.').count()).toBe(1);
});

step('shows what stood there before an edit', async () => {
  await press(clinician, begin('Edit post 10'));
  await clinician.getByRole('textbox', { name: 'Words of post 10' }).fill('For 40 cents: yes, **next month**.');
  await press(clinician, 'Save changes');
  await post(clinician, 'next month').getByRole('button', { name: 'edited' }).click();

  const dialog = clinician.getByRole('dialog', { name: 'How post 10 changed' });
  await dialog.getByText('For 40 cents: yes, tomorrow.').waitFor();
  await expectNoAxeViolations(clinician);
  await clinician.keyboard.press('Escape');
});

step('refuses HTML and says what to do, without losing a word', async () => {
  people[0]?.watch.allow(/status of 422/);
  await tabTo(engineer, words(engineer));
  await engineer.keyboard.type('See <b>this</b>');
  await press(engineer, 'Send post');
  await engineer.getByRole('alert').filter({ hasText: 'line 1' }).waitFor();
  expect(await words(engineer).inputValue()).toBe('See <b>this</b>');
  await words(engineer).fill('');
});

step('gives a file as a download', async () => {
  await engineer.getByLabel('File to attach').setInputFiles({
    name: 'beep costs.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('part;cents\nbeeper;40\n'),
  });
  await engineer.getByText('beep costs.csv, 1 kB').waitFor();
  await words(engineer).fill('The numbers.');
  await press(engineer, 'Send post');
  const download = engineer.waitForEvent('download');
  await post(engineer, 'The numbers.').getByRole('link', { name: 'beep costs.csv' }).click();

  expect((await download).suggestedFilename()).toBe('beep costs.csv');
});

step('brings a reported post to the facilitator, who hides it; its author asks for a second look', async () => {
  const number = 12;
  await engineer.goto(engineer.url());
  await words(engineer).fill('Our competitor is simply too mean to add one.');
  await press(engineer, 'Send post');
  await press(clinician, 'Show 2 new posts');
  await press(clinician, begin(`Report post ${number}`));
  await clinician.getByRole('textbox', { name: 'What is wrong with it?' }).fill('Talks badly about a company.');
  await pressInDialog(clinician, 'Report post');
  await clinician.getByText('You have reported this post.').waitFor();

  await teacher.getByRole('link', { name: 'Reports' }).click();
  await expectSound(teacher, 'reports');
  await press(teacher, 'Hide post');
  await teacher.getByRole('dialog').getByRole('textbox', { name: 'Reason' }).fill('Say it without the motive.');
  await pressInDialog(teacher, 'Hide post');
  await teacher.getByText('Settled').first().waitFor();

  await clinician.getByText('A moderator has hidden this post.').waitFor();
  await engineer.getByText('Your post is hidden from others.').waitFor();
  await press(engineer, 'Ask for a second look');
  await engineer.getByRole('textbox', { name: 'Why should it stand?' }).fill('I named nobody.');
  await pressInDialog(engineer, 'Ask for a second look');
  await engineer.getByText('Somebody else than who hid it will decide.').waitFor();
  await expectNoAxeViolations(engineer);

  await office.goto('/staff/discussions');
  await press(office, 'Show post again');
  await office.getByRole('dialog').getByRole('textbox', { name: 'Answer' }).fill('It names nobody.');
  await pressInDialog(office, 'Show post again');
  await post(clinician, 'Our competitor is simply too mean').waitFor();
});

step('finds words in the discussions of the cohort', async () => {
  await clinician.goto('/learn/discussions');
  await clinician.getByRole('link', { name: /Who hands out the plain receiver/ }).waitFor();
  await expectSound(clinician, 'list');
  await clinician.getByRole('searchbox', { name: 'Search in discussions' }).fill('milliwatts');
  await clinician.keyboard.press('Enter');

  await clinician.getByText('1 post with “milliwatts”.').waitFor();
  await expectNoAxeViolations(clinician);
});

step('takes a question about a case, which is then found there', async () => {
  await clinician.goto('/learn/cases/the-export-port');
  await tabTo(clinician, clinician.getByRole('link', { name: 'Talk about this case with your cohort' }));
  await clinician.keyboard.press('Enter');
  await clinician.getByText('Nobody has begun to talk yet').waitFor();
  await clinician.getByRole('textbox', { name: 'Your question in one line' }).fill('Who may open the port?');
  await clinician.keyboard.press('Enter');
  await clinician.getByRole('heading', { level: 1, name: 'Who may open the port?' }).waitFor();
  await expectSound(clinician, 'question');

  await clinician.goto('/learn/discussions?case=the-export-port');
  await clinician.getByRole('link', { name: 'Who may open the port?' }).waitFor();
});

step('ends with roles and the facilitator’s summary, seen at once by everybody who reads', async () => {
  await teacher.goto(engineer.url());
  await press(teacher, 'Deal roles');
  await engineer.getByRole('heading', { name: 'Roles' }).waitFor();
  await teacher.getByRole('textbox', { name: 'Summary' }).fill('Two lines: the device, and the system that can hurt.');
  await expectSound(teacher, 'tools');
  await press(teacher, 'Close discussion');

  await engineer.getByRole('heading', { name: 'Summary' }).waitFor();
  await engineer.getByText('This discussion is closed.').waitFor();
  expect(await words(engineer).count()).toBe(0);
  await expectSound(engineer, 'closed');
});
