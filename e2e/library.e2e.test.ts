import { plainText } from '@cmdsp/markdown/tree';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type AnswerKey, openAnswerKey } from './app/answer-key.ts';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { expectGoodInEveryLook } from './app/expect-good-in-every-look.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { readDemoAccount } from './steps/demo-accounts.ts';
import { signIn } from './steps/sign-in.ts';
import { tabTo } from './steps/tab-to.ts';

// A learner in the library: tables sorted by keyboard, addresses that can be sent and gone back to, files for a
// spreadsheet; then a mistaken belief that the diagnostic shows and a right answer clears.

let app: RunningApp;
let browser: TestBrowser;
let learner: Person;
let page: Page;
let answerKey: AnswerKey;

beforeAll(async () => {
  answerKey = await openAnswerKey();
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  learner = await browser.newPerson();
  page = await learner.context.newPage();
  await signIn(page, readDemoAccount(app.output(), 'candidate-beginning'));
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const step = createSteps(() => [learner]);
const rows = () =>
  page
    .getByRole('row')
    .count()
    .then((all) => all - 1);
const firstCells = () =>
  page
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => row.querySelector('td:nth-child(2)')?.textContent ?? ''));

step('leads from the home to the library, below the next step', async () => {
  const ways = page.getByRole('navigation', { name: 'More ways to study' });
  await ways.waitFor();
  expect(await ways.getByRole('link').allInnerTexts()).toEqual([
    'Cases',
    'Discussions',
    'Live sessions',
    'Library',
    'Paths',
    'Feedback',
    'My notes',
  ]);
  expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toMatch(/Your next step|Begin here/);
  await expectGoodInEveryLook(page, 'home');

  await tabTo(page, ways.getByRole('link', { name: 'Library' }));
  await page.keyboard.press('Enter');
  await page.getByRole('table').waitFor();
});

step('goes back and leads on to a module as one page, and from the paths to a study guide', async () => {
  await page.goBack();
  await page
    .getByRole('heading', { level: 3, name: /Foundations of medical/ })
    .getByRole('link')
    .press('Enter');
  await page.getByRole('heading', { level: 1, name: /Foundations of medical/ }).waitFor();
  await page.getByRole('heading', { level: 2, name: 'Looking back on module 1' }).waitFor();
  expect(await page.getByRole('heading', { level: 3, name: /^1\.[1-6] / }).count()).toBe(6);
  await expectGoodInEveryLook(page, 'module');

  await page.goto('/learn/paths');
  await page.getByRole('link', { name: 'Study guide for this path' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: /^Study guide/ }).waitFor();
  await page.getByRole('navigation', { name: 'Contents of the guide' }).waitFor();
  await expectGoodInEveryLook(page, 'guide');

  await page.goto('/learn/library');
  await page.getByRole('table').waitFor();
});

step('sorts the standards by keyboard, and says how', async () => {
  const issuer = page.getByRole('columnheader', { name: 'Issuer' });
  expect(await issuer.getAttribute('aria-sort')).toBe('ascending');
  const ascending = await firstCells();

  await tabTo(page, issuer.getByRole('button'));
  await page.keyboard.press('Enter');

  await page.waitForURL(/sort=-issuer/);
  expect(await issuer.getAttribute('aria-sort')).toBe('descending');
  expect(await issuer.getByRole('button').evaluate((button) => button === document.activeElement)).toBe(true);
  expect((await firstCells())[0]).toBe(ascending.at(-1));
  await expectGoodInEveryLook(page, 'standards');
});

step('keeps filter, view and order in an address that can be sent, and goes back one by one', async () => {
  await page.getByRole('tab', { name: 'Incidents' }).click();
  await page.getByRole('button', { name: 'Show as table' }).click();
  await page.getByLabel('Device').selectOption({ label: 'Implant' });
  await page.getByRole('columnheader', { name: 'Incident' }).getByRole('button').click();
  await page.waitForURL(/sort=title/);
  const sorted = await firstCells();
  expect(sorted).toEqual(sorted.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })));

  const sent = await learner.context.newPage();
  await sent.goto(page.url());
  await sent.getByRole('table').waitFor();
  expect(await sent.locator('tbody tr').count()).toBe(sorted.length);
  expect(await sent.getByRole('columnheader', { name: 'Incident' }).getAttribute('aria-sort')).toBe('ascending');
  await sent.close();

  await page.locator('tbody').getByRole('link').first().click();
  await page.waitForURL(/\/learn\/incidents\//);
  await page.goBack();
  await page.waitForURL(/sort=title/);
  expect(await firstCells()).toEqual(sorted);
  await page.goBack();
  await page.waitForURL(/device=implant(?!.*sort)/);
  expect(await page.getByRole('columnheader', { name: 'Date' }).getAttribute('aria-sort')).toBe('descending');
  await expectGoodInEveryLook(page, 'incidents');
});

step('downloads exactly the rows that are shown, in their order', async () => {
  await page.goForward();
  await page.waitForURL(/sort=title/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download CSV' }).click(),
  ]);

  expect(download.suggestedFilename()).toBe('cmdsp-incidents-device-implant.csv');
  const file = readFileSync(await download.path(), 'utf8');
  expect(file.startsWith('\uFEFFDate,Incident,Kind,')).toBe(true);
  const lines = file.trimEnd().split('\r\n').slice(1);
  expect(lines).toHaveLength(await rows());
  for (const [place, title] of (await firstCells()).entries()) expect(lines[place]).toContain(title);
});

step('sorts cards by a choice where there are no heads', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.getByRole('columnheader', { name: 'Incident' }).getByRole('button').isVisible()).toBe(false);

  await page.getByLabel('Sort by').selectOption({ label: 'Incident, descending' });

  await page.waitForURL(/sort=-title/);
  await page.setViewportSize({ width: 1440, height: 900 });
});

step('finds a term while it is typed, and keeps it in the address', async () => {
  await page.getByRole('tab', { name: 'Glossary' }).click();
  await page.getByRole('searchbox', { name: 'Find a term' }).pressSequentially('secure boot', { delay: 15 });
  await page.waitForURL(/find=secure/);
  await page.getByRole('button', { name: 'Show as table' }).click();
  await page.getByRole('table').waitFor();
  await expectGoodInEveryLook(page, 'glossary table');

  await page.goBack();

  await page.getByRole('table').waitFor({ state: 'detached' });
  expect(await page.getByRole('searchbox', { name: 'Find a term' }).inputValue()).toBe('secure boot');
});

step('names what the diagnostic showed, where it was seen, and clears it after a right answer', async () => {
  await answerDiagnostic('A class I patient scale');
  await page.goto('/learn/library?tab=misconceptions');
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Where it was seen' }) });
  const shown = card.filter({ has: page.getByRole('link', { name: 'diagnostic, topic 1.1' }) });
  await shown.waitFor();
  const belief = await shown.getByRole('heading', { level: 2 }).innerText();
  await expectGoodInEveryLook(page, 'misconceptions');
  await shown.getByRole('link', { name: 'diagnostic, topic 1.1' }).click();
  await page.waitForURL(/\/diagnostic\/[\w-]+$/);
  await page.getByText('Your wrong answers point at one mistaken belief').waitFor();

  await answerTopic('1.1');
  await page.goto('/learn/library?tab=misconceptions');

  const cleared = page
    .getByRole('region', { name: 'Cleared since' })
    .or(page.locator('section').filter({ hasText: 'Cleared since' }));
  await cleared.getByRole('heading', { name: belief }).waitFor();
  await cleared.getByRole('link', { name: 'questions of topic 1.1' }).first().waitFor();
  expect(await page.getByRole('heading', { level: 2, name: belief }).count()).toBe(0);
  await expectGoodInEveryLook(page, 'cleared misconceptions');
});

type Option = { handle: string; text: Parameters<typeof plainText>[0] };
type Question = { handle: string; kind: 'single' | 'choose'; options: Option[] };

/** Hands in a diagnostic with one answer: the option that begins with these words. */
async function answerDiagnostic(words: string) {
  const run = await call<{ id: string; questions: Question[] }>('POST', '/api/diagnostic/runs');
  for (const question of run.questions) {
    const option = question.options.find(({ text }) => plainText(text).startsWith(words));
    if (option === undefined) continue;
    await call('PUT', `/api/diagnostic/runs/${run.id}/answers/${question.handle}`, {
      response: { kind: 'single', option: option.handle },
    });
  }
  await call('POST', `/api/diagnostic/runs/${run.id}/completion`);
}

/** Answers every practice question of a topic right. */
async function answerTopic(topic: string) {
  const { questions } = await call<{ questions: { question: Question }[] }>('GET', `/api/topics/${topic}/questions`);
  for (const { question } of questions) {
    const rights = answerKey(question.options.map(({ text }) => plainText(text)));
    const options = question.options.filter((_, place) => rights[place]).map(({ handle }) => handle);
    await call('POST', `/api/topics/${topic}/questions/${question.handle}/answers`, {
      response: question.kind === 'single' ? { kind: 'single', option: options[0] } : { kind: 'choose', options },
    });
  }
}

/** Asks the program as the page does, for what other journeys do by hand. */
async function call<Answer>(method: string, address: string, body?: object): Promise<Answer> {
  const { status, json } = await page.evaluate(
    async ([verb, url, payload]) => {
      const answer = await fetch(url, {
        method: verb,
        ...(payload === undefined ? {} : { body: payload, headers: { 'content-type': 'application/json' } }),
      });
      return { status: answer.status, json: await answer.text() };
    },
    [method, address, body === undefined ? undefined : JSON.stringify(body)] as const,
  );
  expect(status, `${method} ${address}: ${json}`).toBeLessThan(300);
  // The caller names what the contract promises for this address.
  return JSON.parse(json) as Answer;
}
