import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { layoutFaults } from './app/layout-faults.ts';
import { type FindQuestion, openQuestions } from './app/open-questions.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { answerByKeyboard } from './steps/answer-by-keyboard.ts';
import { readDemoAccount } from './steps/demo-accounts.ts';
import { startExamByKeyboard, submitByKeyboard, waitForSaveState } from './steps/exam-room.ts';
import { answerRehearsal } from './steps/rehearse.ts';
import { signIn } from './steps/sign-in.ts';
import { tabTo } from './steps/tab-to.ts';

// Every way to answer, without a mouse: among the samples without an account, and in the rehearsal of a candidate.

const kinds = ['choose', 'evidence', 'hotspot', 'matching', 'numeric', 'ordering', 'single'];

let app: RunningApp;
let browser: TestBrowser;
let candidate: Person;
let findQuestion: FindQuestion;
let page: Page;
const step = createSteps(() => [candidate]);

beforeAll(async () => {
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  candidate = await browser.newPerson();
  findQuestion = await openQuestions();
  page = await candidate.context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

// beyond.md, complaint 25
step('plays a sample of each interaction without an account', async () => {
  await page.goto('/sample/questions');
  const cards = page.getByRole('region', { name: 'Other ways to answer' }).getByRole('article');
  await cards.nth(4).waitFor();
  for (const card of await cards.all()) {
    const stem = (await card.locator('[id$="-stem"]').textContent()) ?? '';
    await answerByKeyboard(page, card, findQuestion(stem));
    await tabTo(page, card.getByRole('button', { name: 'Check answer' }));
    await page.keyboard.press('Enter');
    await card.getByRole('status').getByText('Right', { exact: true }).waitFor();
  }

  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoAxeViolations(page);
  expect(await layoutFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
});

// beyond.md, complaint 22
step('answers all seven kinds of the rehearsal by keyboard and scores full marks', async () => {
  await signIn(page, readDemoAccount(app.output(), 'candidate-ready'));
  await startExamByKeyboard(page, 'Open the rehearsal');
  const seen: string[] = [];

  const answered = await answerRehearsal(page, {
    findQuestion,
    look: async (kind) => {
      seen.push(kind);
      if (kind !== 'single') await expectGoodOnPhoneToo(page);
    },
  });
  await waitForSaveState(page, /^Saved at \d\d:\d\d:\d\d$/);
  await submitByKeyboard(page, answered);

  expect([...new Set(seen)].sort()).toEqual(kinds);
  await page.getByRole('link', { name: 'See the result' }).click();
  await page.getByText(`You scored 100.0 % on ${answered} practice questions.`).waitFor();
});

async function expectGoodOnPhoneToo(exam: Page): Promise<void> {
  await expectNoAxeViolations(exam);
  await exam.setViewportSize({ width: 390, height: 844 });
  await expectNoAxeViolations(exam);
  expect(await layoutFaults(exam)).toEqual([]);
  await exam.setViewportSize({ width: 1440, height: 900 });
}
