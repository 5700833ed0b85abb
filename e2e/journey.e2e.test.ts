import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type AnswerKey, openAnswerKey } from './app/answer-key.ts';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { createSteps } from './app/create-steps.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { answerCard, takeModuleQuiz } from './steps/answer-quiz.ts';
import { type Account, readDemoAccount } from './steps/demo-accounts.ts';
import { signIn } from './steps/sign-in.ts';

// One person's way from the first look at the programme to a certificate that strangers verify, in order.

const legalName = 'Nguyễn Thị Minh Khai';
const candidateAccount: Account = {
  email: 'minh.khai@example.org',
  password: 'seven quiet lanterns by the river',
  secret: null,
};

let app: RunningApp;
let browser: TestBrowser;
let answerKey: AnswerKey;
let candidate: Person;
let administrator: Person;
let page: Page;
const step = createSteps(() => [candidate.watch, administrator.watch]);

beforeAll(async () => {
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  answerKey = await openAnswerKey();
  candidate = await browser.newPerson();
  administrator = await browser.newPerson();
  page = await candidate.context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

step('shows a stranger the programme, the handbook, a sample topic and sample questions', async () => {
  await page.goto('/');
  await page.getByRole('heading', { level: 1, name: /Certified Medical Device Security Practitioner/ }).waitFor();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Handbook' }).first().click();
  await page.getByRole('heading', { level: 1, name: /handbook/i }).waitFor();
  await page.getByRole('navigation', { name: 'Contents of the handbook' }).waitFor();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Sample' }).click();
  await page.getByRole('group', { name: 'Lecture' }).waitFor();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Try five questions' }).click();
  const cards = page.getByRole('article');
  await cards.nth(4).waitFor();
  await expectNoAxeViolations(page);

  const first = cards.first();
  await answerCard(first, { answerKey, strategy: 'right' });
  await first.getByRole('button', { name: 'Check answer' }).click();

  await first.getByText('Right, and you chose it').first().waitFor();
  expect(await first.getByText('Not right').count()).toBeGreaterThanOrEqual(2);
  await expectNoAxeViolations(page);
});

step('opens an account under a Vietnamese legal name', async () => {
  await page.goto('/register');
  await page.getByRole('heading', { level: 2, name: /agreement/i }).waitFor();
  await expectNoAxeViolations(page);

  await page.getByRole('textbox', { name: 'E-mail' }).fill(candidateAccount.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(candidateAccount.password);
  await page.getByRole('textbox', { name: 'Legal name' }).fill(legalName);
  await page.getByRole('textbox', { name: 'Display name' }).fill('Khai');
  await page.getByRole('combobox', { name: 'Your field of work' }).selectOption({ index: 1 });
  await page.getByRole('checkbox', { name: /candidate agreement/ }).press('Space');
  await page.getByRole('button', { name: 'Open my account' }).click();

  await page.getByRole('heading', { level: 1, name: 'Check your mail' }).waitFor();
  await expectNoAxeViolations(page);
});

step('confirms the address by the mailed link, which the administrator reads in the outbox', async () => {
  const desk = await administrator.context.newPage();
  await signIn(desk, readDemoAccount(app.output(), 'administrator'));
  await desk.getByRole('table', { name: 'People' }).getByText(legalName).waitFor();
  await expectNoAxeViolations(desk);
  await desk.getByRole('link', { name: 'Outbox' }).click();
  const mail = desk.getByRole('listitem').filter({ hasText: candidateAccount.email });
  await mail.getByText('Read', { exact: true }).click();
  await expectNoAxeViolations(desk);

  const link = await mail.getByRole('link', { name: /verify-email/ }).getAttribute('href');
  await page.goto(link ?? '');
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Confirm my address' }).click();

  await page.getByText('Your address is confirmed.').waitFor();
  await expectNoAxeViolations(page);
});

step('shows after signing in what stands between the candidate and the certificate', async () => {
  await signIn(page, candidateAccount);

  await page.getByRole('heading', { level: 1, name: 'Learn' }).waitFor();
  await page.getByText('0 of 7 done').waitFor();
  expect(await page.getByRole('link', { name: /: not started$/ }).count()).toBe(36);
  await expectNoAxeViolations(page);
});

step('leads through topic 1.1: lecture by arrow keys, reading, figures, practice', async () => {
  await page.getByRole('link', { name: /^1\.1 / }).click();
  const lecture = page.getByRole('group', { name: 'Lecture' });
  await lecture.focus();
  const place = lecture.getByText(/^Slide \d+ of \d+$/);
  await page.keyboard.press('ArrowRight');
  expect(await place.textContent()).toMatch(/^Slide 2 of /);
  await expectNoAxeViolations(page);
  await page.keyboard.press('End');
  const [, last, count] = /^Slide (\d+) of (\d+)$/.exec((await place.textContent()) ?? '') ?? [];
  expect(last).toBe(count);

  await page.getByRole('tab', { name: 'Reading' }).click();
  await page.getByRole('figure').first().scrollIntoViewIfNeeded();
  expect(await page.getByRole('figure').count()).toBeGreaterThanOrEqual(2);
  await expectNoAxeViolations(page);
  await page.keyboard.press('End');
  await page.getByRole('tab', { name: 'Quiz' }).click();
  const card = page.getByRole('article').first();
  await card.waitFor();
  await answerCard(card, { answerKey, strategy: 'right' });
  await card.getByRole('button', { name: 'Check answer' }).click();
  await card.getByText('Right, and you chose it').first().waitFor();
  await expectNoAxeViolations(page);
  await page.getByRole('tab', { name: 'Discussion' }).click();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Learn' }).first().click();

  await page.getByRole('link', { name: /^1\.1 .*: begun/ }).waitFor();
});

step('passes six module quizzes; failed tries before and after a pass take nothing away', async () => {
  await page.goto('/learn/modules/1/quiz');
  await page.getByRole('heading', { level: 1, name: 'Module 1 quiz' }).waitFor();
  await expectNoAxeViolations(page);
  await takeModuleQuiz(page, { module: 1, answerKey, strategy: 'wrong' });
  await page.getByText('This try did not reach the pass mark').waitFor();
  await expectNoAxeViolations(page);
  for (const module of [1, 2, 3, 4, 5, 6]) {
    await takeModuleQuiz(page, { module, answerKey, strategy: 'right' });
    await page.getByText('You passed this quiz').waitFor();
  }
  await takeModuleQuiz(page, { module: 1, answerKey, strategy: 'wrong' });
  await page.getByText('This try did not reach the pass mark').waitFor();

  await page.goto('/learn');

  await page.getByText('6 of 7 done').waitFor();
  await page.getByRole('link', { name: 'Quiz of module 1: passed' }).waitFor();
  await expectNoAxeViolations(page);
});
