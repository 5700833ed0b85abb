import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { axeInBothSchemes } from './app/axe-in-both-schemes.ts';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { lostConnection } from './app/watch-context.ts';
import { readDemoAccount } from './steps/demo-accounts.ts';
import { cacheNames, keptAddresses, keptText, unreadableSheets } from './steps/kept-copies.ts';
import { runTool } from './steps/run-tool.ts';
import {
  foundOptions,
  openResultAtItsSection,
  searchField,
  searchInANarrowWindow,
  searchOnThePage,
  typeAndFind,
} from './steps/search.ts';
import { signIn } from './steps/sign-in.ts';
import { tabTo } from './steps/tab-to.ts';

// One learner finds things by keyboard, keeps a module, reads it while the server is gone, and leaves nothing behind;
// then the content changes, and an administrator moves the cohort to it.

const reading = 'topics/1.1-medical-device-classifications-and-ecosystems/reading.md';
/** The cohort that the learner is in, in the demonstration. */
const cohort = 'Autumn cohort, Europe';
const newSentence = 'This sentence came with the newer release.';

let app: RunningApp;
let browser: TestBrowser;
let learner: Person;
let administrator: Person;
let page: Page;
let content: string;
const step = createSteps(() => [learner, administrator]);

beforeAll(async () => {
  content = join(mkdtempSync(join(tmpdir(), 'cmdsp-e2e-content-')), 'content');
  cpSync(join(import.meta.dirname, '../content'), content, { recursive: true });
  app = await startApp({ isDemo: true, contentDirectory: content });
  browser = await openBrowser(app.origin);
  learner = await browser.newPerson();
  administrator = await browser.newPerson();
  page = await learner.context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
  rmSync(join(content, '..'), { recursive: true, force: true });
});

const field = () => searchField(page);
const options = () => foundOptions(page);

step('finds a standard by keyboard from any page and comes back to where it was', async () => {
  await signIn(page, readDemoAccount(app.output(), 'candidate-beginning'));
  await page.goto('/learn');
  const link = page.getByRole('link', { name: 'Library', exact: true });
  await tabTo(page, link);

  await page.keyboard.press('Control+k');
  await field().waitFor();
  await typeAndFind(page, '62304');
  await page.keyboard.press('ArrowDown');
  const chosen = await field().getAttribute('aria-activedescendant');
  expect(await page.locator(`[id="${chosen}"]`).getAttribute('aria-selected')).toBe('true');
  expect(await page.locator(`[id="${chosen}"]`).innerText()).toContain('62304');
  await axeInBothSchemes(page);
  await page.keyboard.press('Escape');
  await field().waitFor({ state: 'detached' });
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);

  await page.keyboard.press('/');
  await field().waitFor();
  await typeAndFind(page, '62304');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/learn\/standards\//);
  await page.getByRole('heading', { level: 1, name: /62304/ }).waitFor();
});

step('remembers in memory what was looked for, and lets the single key be switched off', async () => {
  await page.keyboard.press('Control+k');
  await options().filter({ hasText: '62304' }).waitFor();
  expect(await options().allInnerTexts()).toEqual(['62304']);
  await tabTo(page, page.getByRole('checkbox', { name: /The key \/ opens/ }));
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.press('Control+k');
  await field().waitFor();
  expect(await field().inputValue()).toBe('');
  await page.keyboard.press('Escape');
});

step('gives a page its looks that was fetched ahead while the connection was away', async () => {
  learner.watch.allow(lostConnection);
  await page.goto('/learn');
  await page.getByRole('heading', { level: 1, name: 'Learn' }).waitFor();
  await learner.context.setOffline(true);
  // A page that was not fetched before: copies that the browser has need no connection.
  await page.getByRole('contentinfo').getByRole('link', { name: 'Handbook' }).focus();
  await expect.poll(() => unreadableSheets(page), { timeout: 10_000 }).not.toEqual([]);
  await learner.context.setOffline(false);

  await expect.poll(() => unreadableSheets(page), { timeout: 10_000 }).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /handbook/i }).waitFor();
});

step('lists everything on a page: kinds, a slip of the pen, nothing, and what to try', async () => {
  await searchOnThePage(page);
});

step('opens a result at its section, and never finds a question or its key', async () => {
  await openResultAtItsSection(page, { quizFile: join(content, reading.replace('reading.md', 'quiz.yaml')) });
});

step('works at 390 px with text at 200 %', async () => {
  await searchInANarrowWindow(page);
});

step('keeps module 1 on the device', async () => {
  await page.goto('/learn');
  await tabTo(page, page.getByRole('button', { name: 'Keep module 1 for reading offline' }));
  await page.keyboard.press('Enter');
  await page.getByText(/Module 1 is kept on this device/).waitFor();
  await axeInBothSchemes(page);

  const kept = await keptAddresses(page);
  expect(kept.filter((address) => /^\/api\/topics\/1\.[1-6]\/content$/.test(address))).toHaveLength(6);
  expect(kept.some((address) => address.startsWith('/api/standards/'))).toBe(true);
  expect(
    kept.filter((address) => !/^\/(api\/(modules|topics|standards|incidents)\/|assets\/|learn)/.test(address)),
  ).toEqual([]);
});

step('opens its six topics while the server is gone, and says what does not work', async () => {
  learner.watch.allow(lostConnection);
  await app.kill();
  await learner.context.setOffline(true);

  await page.goto('/learn/modules/1');
  await page.getByRole('heading', { level: 2, name: 'Looking back on module 1' }).waitFor();
  for (const place of [1, 2, 3, 4, 5, 6]) {
    await page.goto(`/learn/topics/1.${place}?part=reading`);
    await page.getByText(/^Offline copy of \d+ \w+ 20\d\d$/).waitFor();
    await page.getByRole('navigation', { name: 'Sections of the reading' }).waitFor();
  }
  await page.getByText(/need a connection/).waitFor();
  await axeInBothSchemes(page);
  await page.getByRole('tab', { name: 'Quiz' }).click();
  await page.getByRole('alert').filter({ hasText: 'The server cannot be reached' }).waitFor();
  await page.getByRole('tab', { name: 'Lecture' }).click();
  await page.getByText('Slide 1 of').waitFor();
});

step('opens a library entry that a kept topic leads to, and names the kept topics elsewhere', async () => {
  await page.goto('/learn/topics/1.4?part=reading');
  await page.locator('a[href^="/learn/incidents/"]').first().click();
  await page.waitForURL(/\/learn\/incidents\//);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);

  await page.goto('/learn/topics/2.1');
  await page.getByRole('heading', { name: 'Kept on this device' }).waitFor();
  await page.goto('/learn');
  await page.getByRole('link', { name: /^1\.3 / }).waitFor();
  await axeInBothSchemes(page);
});

step('answers for no address outside the study room', async () => {
  for (const address of ['/account', '/exam', '/staff/people', '/']) {
    // The browser's own error page is a navigation too; the next one must not meet it half-way.
    const errorPage = page.waitForEvent('framenavigated');
    await expect(page.goto(address)).rejects.toThrow(/ERR_/);
    await errorPage;
  }
  await page.goto('/learn');
  const answers = await page.evaluate(async () =>
    Promise.all(
      ['/api/progress', '/api/topics/1.1/content', '/api/session'].map((address) =>
        fetch(address).then(
          () => 'answered',
          () => 'refused',
        ),
      ),
    ),
  );
  expect(answers).toEqual(['refused', 'refused', 'refused']);
});

step('fetches the copies again when the content has changed', async () => {
  const before = await cacheNames(page);
  writeFileSync(join(content, reading), `${newSentence}\n\n${readFileSync(join(content, reading), 'utf8')}`);
  await app.start();
  expect(app.output()).toContain('moved to the newest release by itself');
  await learner.context.setOffline(false);

  await page.goto('/learn');
  await expect.poll(() => cacheNames(page), { timeout: 30_000 }).not.toEqual(before);
  await expect.poll(() => keptText(page, '/api/topics/1.1/content'), { timeout: 10_000 }).toContain(newSentence);
  expect(await cacheNames(page)).toHaveLength(1);
});

step('leaves nothing on the device at sign-out', async () => {
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out', exact: true }).press('Enter');
  await page.waitForURL(`${app.origin}/`);

  await expect.poll(() => cacheNames(page), { timeout: 10_000 }).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

step('leaves nothing to the next person, and nothing when the session has ended elsewhere', async () => {
  learner.watch.allow(/status of 401/);
  for (const next of [null, readDemoAccount(app.output(), 'candidate-ready')]) {
    await signIn(page, readDemoAccount(app.output(), 'candidate-beginning'));
    await page.goto('/learn/topics/1.1');
    await page.getByRole('button', { name: 'Keep module 1 for reading offline' }).click();
    await page.getByText(/Module 1 is kept on this device/).waitFor();
    await learner.context.clearCookies();
    if (next !== null) {
      const { email, password } = next;
      const answer = await learner.context.request.post('/api/session', { data: { email, password } });
      expect(answer.ok()).toBe(true);
    }

    await page.goto('/learn');

    await expect.poll(() => cacheNames(page), { timeout: 10_000 }).toEqual([]);
  }
  await learner.context.clearCookies();
});

step('leaves a cohort on its release until an administrator moves it', async () => {
  await app.kill();
  // A word that no other text of the course holds.
  const newer = 'And this one with a still newer release, called Zephyrine.';
  writeFileSync(join(content, reading), `${newer}\n\n${readFileSync(join(content, reading), 'utf8')}`);
  await app.start({ isDemo: false });
  expect(app.output()).toContain('A newer release is ready');
  await signIn(page, readDemoAccount(app.output(), 'candidate-beginning'));
  await page.goto('/learn/topics/1.1?part=reading');
  await page.getByText(newSentence).waitFor();
  expect(await page.getByText(newer).count()).toBe(0);

  const desk = await administrator.context.newPage();
  await signIn(desk, readDemoAccount(app.output(), 'administrator'));
  await desk.goto('/staff/releases');
  const shown = desk.getByRole('article', { name: cohort });
  await shown.getByText('A newer release is ready').waitFor();
  await shown.getByRole('cell', { name: reading }).waitFor();
  await axeInBothSchemes(desk);
  await shown.getByRole('button', { name: `Move ${cohort} to ` }).press('Enter');
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The spring course begins.');
  await axeInBothSchemes(desk);
  await dialog.getByRole('button', { name: `Move ${cohort}` }).press('Enter');
  await shown.getByText('This is the newest release.').waitFor();

  await page.reload();
  await page.getByText(newer).waitFor();
  await page.goto('/search?q=zephyrine');
  await page
    .getByRole('status')
    .filter({ hasText: /^1 result/ })
    .waitFor();
});

step('moves a cohort back by the tool, and people follow', async () => {
  const { code, output } = await runTool(['cohort', 'list'], app.dataDirectory);
  expect(code).toBe(0);
  // What cohort list prints.
  const { releases, cohorts } = output as { releases: { hash: string }[]; cohorts: { id: string; title: string }[] };
  const previous = releases[1]?.hash.slice(0, 12) ?? '';
  const id = cohorts.find(({ title }) => title === cohort)?.id ?? '';

  const moved = await runTool(['cohort', 'move', id, previous, '--reason', 'Back again.'], app.dataDirectory);

  expect(moved).toMatchObject({ code: 0, output: { kind: 'moved' } });
  await expect
    .poll(
      async () => {
        await page.goto('/learn/topics/1.1?part=reading');
        await page.getByText(newSentence).waitFor();
        return page.getByText('a still newer release').count();
      },
      { timeout: 20_000 },
    )
    .toBe(0);
});
