import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { expectGoodInEveryLook } from './app/expect-good-in-every-look.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { type Account, readDemoAccount } from './steps/demo-accounts.ts';
import { openAccount } from './steps/open-account.ts';
import { signIn } from './steps/sign-in.ts';
import { answerQuiz, openPart, readToTheEnd, watchLecture } from './steps/study-topic.ts';
import { tabTo } from './steps/tab-to.ts';

// Topic 1.1 as somebody new of each of the six groups studies it, by keyboard alone: lecture, reading, quiz.

const groups = [
  { id: 'engineering', label: 'Medical device engineers and system architects', isCore: true },
  { id: 'product', label: 'Product managers and technical program managers', isCore: true },
  { id: 'regulatory', label: 'Regulatory and quality assurance professionals', isCore: true },
  { id: 'clinical-engineering', label: 'Clinical engineering and biomedical engineering staff', isCore: false },
  { id: 'hospital-it', label: 'IT and network operations personnel in healthcare environments', isCore: false },
  { id: 'cybersecurity', label: 'Cybersecurity Professionals', isCore: false },
] as const;

let app: RunningApp;
let browser: TestBrowser;
let administrator: Person;
let learner: Person;
let page: Page;
const meanings = new Set<string>();
const step = createSteps(() => [administrator, learner]);

beforeAll(async () => {
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  administrator = await browser.newPerson();
  learner = await browser.newPerson();
  page = await learner.context.newPage();
  await signIn(await administrator.context.newPage(), readDemoAccount(app.output(), 'administrator'));
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const home = () => page.getByRole('link', { name: /^1\.1 / });

for (const [index, { id, label, isCore }] of groups.entries()) {
  step(`is studied to the end of each part by ${label}`, async () => {
    await enterAs(id);
    await home().waitFor();
    expect(await home().innerText()).toMatch(isCore ? /: not started, core for you$/ : /: not started$/);
    await tabTo(page, home());
    await page.keyboard.press('Enter');

    const margin = page.getByRole('complementary', { name: 'About this topic' });
    await margin.getByText(`For: ${label}`, { exact: true }).waitFor();
    meanings.add(await margin.locator('section > p').first().innerText());
    expect(await margin.locator('section > p').first().innerText()).toBe(await meaningFor(id));
    expect(await margin.getByText('Core for you').count()).toBe(isCore ? 1 : 0);

    const titles = await watchLecture(page);
    expect(new Set(titles).size).toBe(titles.length);
    if (index === 0) await expectGoodInEveryLook(page, 'the last slide');
    await openPart(page, 'Reading');
    await readToTheEnd(page);
    if (index === 0) await expectGoodInEveryLook(page, 'the reading');
    await openPart(page, 'Quiz');
    const answered = await answerQuiz(page, { place: index % 3 });
    if (index === 0) await expectGoodInEveryLook(page, 'the answered quiz');

    await page.goto('/learn');
    await home().waitFor();
    expect(await home().innerText()).toContain(
      `begun, 3 of 3 parts finished, ${answered} of ${answered} questions answered`,
    );
  });
}

step('means something else to each of the six', async () => {
  expect(meanings.size).toBe(groups.length);
});

/** Signs in as somebody who has just opened an account in a group. */
async function enterAs(audienceGroup: string): Promise<void> {
  await learner.context.clearCookies();
  const account: Account = { email: `${audienceGroup}@example.net`, password: 'seven grey kettles sing', secret: null };
  await openAccount(
    { stranger: learner.context.request, office: administrator.context.request },
    { ...account, displayName: 'Noor', audienceGroup },
  );
  await signIn(page, account);
}

/** What the topic says it means for a group, as the server sends it for all six. */
async function meaningFor(group: string): Promise<string> {
  const answer = await learner.context.request.get('/api/topics/1.1/content');
  // What the contract says of this answer.
  const { audiences } = (await answer.json()) as { audiences: { id: string; meaning: string }[] };
  return audiences.find(({ id }) => id === group)?.meaning ?? '';
}
