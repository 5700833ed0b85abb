import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { topicPageSize } from '../bench/topic-page-size.ts';
import { axeInBothSchemes } from './app/axe-in-both-schemes.ts';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { layoutFaults } from './app/layout-faults.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { lostConnection } from './app/watch-context.ts';
import { type Account, readDemoAccount } from './steps/demo-accounts.ts';
import { signIn } from './steps/sign-in.ts';
import { tabTo } from './steps/tab-to.ts';

// One learner in the study room: a lecture by keyboard with the speaker's window, a reading with highlights and notes,
// and the same reading on a phone, where they go on.

const noteText = 'Who owns the gateway?\n\tAsk Zoë, and “the maker”.';
const addition = ' Asked while the network was away.';

let app: RunningApp;
let browser: TestBrowser;
let account: Account;
let atDesk: Person;
let onPhone: Person;
let page: Page;
let phone: Page;
let stoppedAt: string;
const step = createSteps(() => [atDesk, onPhone]);

beforeAll(async () => {
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  account = readDemoAccount(app.output(), 'candidate-beginning');
  atDesk = await browser.newPerson();
  onPhone = await browser.newPerson({ viewport: { width: 390, height: 844 }, hasTouch: true });
  page = await atDesk.context.newPage();
  phone = await onPhone.context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

step('gives a lecture by keyboard alone, in full screen too', async () => {
  await signIn(page, account);
  await page.goto('/learn/topics/1.1');
  const lecture = page.getByRole('group', { name: 'Lecture' });
  await tabTo(page, lecture);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('n');
  await page.getByText('Slide 3 of').waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.getByText('Slide 1 of').waitFor();

  await page.keyboard.press('f');
  await page.getByRole('button', { name: 'Leave full screen' }).waitFor();
  await page.keyboard.press('f');
  await page.getByRole('button', { name: 'Full screen', exact: true }).waitFor();
  await axeInBothSchemes(page);
});

step('keeps the speaker’s window in step, both ways, until it is closed', async () => {
  const opener = page.getByRole('button', { name: 'Open the presenter window' });
  await tabTo(page, opener);
  const [presenter] = await Promise.all([atDesk.context.waitForEvent('page'), page.keyboard.press('Enter')]);
  await presenter.getByText('In step with the lecture window').waitFor();
  await page.getByText('In step with the presenter window').waitFor();

  await presenter.keyboard.press('ArrowRight');
  await presenter.keyboard.press('ArrowRight');
  await page.getByText('Slide 3 of').waitFor();
  await presenter.getByText('Slide 3 of').waitFor();
  await tabTo(page, page.getByRole('group', { name: 'Lecture' }));
  await page.keyboard.press('ArrowLeft');
  await presenter.getByText('Slide 2 of').waitFor();
  const next = await presenter.getByRole('region', { name: 'Next slide' }).innerText();
  const notes = await presenter.getByRole('region', { name: 'Speaker notes' }).innerText();
  await page.keyboard.press('ArrowRight');
  const title = await page.getByRole('group', { name: 'Lecture' }).getByRole('heading').first().innerText();
  expect(next).toContain(title);
  expect(notes.length).toBeGreaterThan(200);

  await presenter.getByRole('button', { name: 'Start the timer' }).press('Enter');
  await presenter.getByRole('timer', { name: 'Time spoken' }).getByText('0:01').waitFor();
  await presenter.getByRole('button', { name: 'Pause the timer' }).press('Enter');
  await presenter.getByRole('button', { name: 'Reset' }).press('Enter');
  await presenter.getByRole('timer', { name: 'Time spoken' }).getByText('0:00').waitFor();
  await axeInBothSchemes(presenter);

  await presenter.close();
  await opener.waitFor();
  await page.keyboard.press('ArrowRight');
  await page.getByText('Slide 4 of').waitFor();
});

step('says so when the browser does not open the speaker’s window', async () => {
  await page.evaluate(() => {
    window.open = () => null;
  });
  await page.getByRole('button', { name: 'Open the presenter window' }).press('Enter');

  await page.getByText('The browser did not open the window').waitFor();
  const address = await page.getByRole('link', { name: /open the presenter view in a tab/ }).getAttribute('href');
  expect(address).toBe('/learn/topics/1.1/presenter?slide=3');
});

step('takes a vote in the lecture and promises the result for five', async () => {
  await tabTo(page, page.getByRole('group', { name: 'Lecture' }));
  const poll = page.getByRole('radiogroup');
  for (let slide = 0; slide < 14 && (await poll.count()) === 0; slide += 1) await page.keyboard.press('ArrowRight');
  await poll.getByRole('radio').first().press('Space');

  await page.getByText(/How others chose is shown once five have answered/).waitFor();
});

step('prints a hand-out on white: every slide with its notes', async () => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const slides = page.getByRole('region', { name: /^Slide \d+: / });
  await slides.nth(13).waitFor();

  const [background, ink] = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement);
    return [backgroundColor, color];
  });
  expect([background, ink]).toEqual(['rgb(251, 251, 249)', 'rgb(23, 32, 42)']);
  expect(await page.getByRole('tablist').isVisible()).toBe(false);
  expect((await slides.first().innerText()).length).toBeGreaterThan(400);
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
});

step('highlights a paragraph without selecting, by keyboard', async () => {
  await page.goto('/learn/topics/1.1?part=reading');
  const first = page.getByRole('button', { name: /^Highlight or note/ }).first();
  await tabTo(page, first);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await axeInBothSchemes(page);
  await page.keyboard.press('Enter');

  await page.locator('mark').first().waitFor();
  await expectFocus(page, page.getByRole('button', { name: /^Highlight or note/ }).nth(1));
});

step('keeps a note on selected words exactly as it is typed, with the network away in between', async () => {
  await selectWords(page, 5, 30);
  await page.getByRole('group', { name: 'The selected words' }).waitFor();
  await page.keyboard.press('Alt+Shift+N');
  const field = page.getByRole('textbox', { name: 'Your note, for you alone' });
  await expectFocus(page, field);
  await field.fill(noteText);
  const card = page.getByRole('region', { name: /^Your note on/ });
  await card.getByText('Saved', { exact: true }).waitFor();

  atDesk.watch.allow(lostConnection);
  await atDesk.context.setOffline(true);
  await field.press('End');
  await field.press('Control+End');
  await page.keyboard.type(addition);
  await card.getByText(/Not saved yet: no connection/).waitFor();
  await atDesk.context.setOffline(false);
  await card.getByText('Saved', { exact: true }).waitFor();
  await card.getByRole('button', { name: 'Done' }).press('Enter');
  await axeInBothSchemes(page);
});

step('marks the section being read and remembers the exact place', async () => {
  const contents = page.getByRole('navigation', { name: 'Sections of the reading' });
  await contents.getByRole('link').nth(3).press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('nav a[aria-current="true"]').length === 1);
  const saved = page.waitForResponse((answer) => answer.url().endsWith('/places/reading') && answer.status() === 204);
  await page.evaluate(() => window.scrollBy(0, 700));
  await saved;

  stoppedAt = await firstVisibleWords(page);
  expect(await page.getByText(/\d+ min left/).innerText()).not.toMatch(/^8 /);
});

step('goes on there on a phone, where highlight and note are too', async () => {
  await signIn(phone, account);
  await phone.goto('/learn/topics/1.1?part=reading');
  await phone.getByRole('link', { name: /^Continue where you stopped/ }).click();
  await expect.poll(() => firstVisibleWords(phone), { timeout: 20_000 }).toBe(stoppedAt);

  await phone.goto('/learn/topics/1.1?part=reading&continue=true');
  await expect.poll(() => firstVisibleWords(phone), { timeout: 20_000 }).toBe(stoppedAt);
  expect(await phone.locator('mark').count()).toBeGreaterThanOrEqual(2);
  expect(
    await phone
      .getByRole('region', { name: /^Your note on/ })
      .getByText('Asked while')
      .innerText(),
  ).toBe(noteText + addition);
});

step('offers the slide somebody stopped at on the phone', async () => {
  await phone.goto('/learn/topics/1.1?part=lecture&continue=true');
  await phone.getByRole('radiogroup').waitFor();
  expect(await phone.getByText('Slide 1 of').count()).toBe(0);
});

step('reads at 390 px with text at 200 %, without scrolling sideways', async () => {
  for (const part of ['reading', 'lecture']) {
    await phone.goto(`/learn/topics/1.1?part=${part}`);
    await phone.getByRole(part === 'reading' ? 'navigation' : 'group', { name: /Sections of|Lecture/ }).waitFor();
    await axeInBothSchemes(phone);
    expect(await layoutFaults(phone)).toEqual([]);
    await phone.evaluate(() => {
      document.documentElement.style.fontSize = '32px';
    });
    expect(await layoutFaults(phone)).toEqual([]);
  }
});

step('lists all notes, takes them along as Markdown, and deletes one', async () => {
  await page.goto('/learn/notes');
  await page.getByRole('heading', { level: 2, name: /^1\.1 / }).waitFor();
  await axeInBothSchemes(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as Markdown' }).press('Enter'),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  expect(Buffer.concat(chunks).toString()).toContain(noteText + addition);

  await page.getByRole('button', { name: /^Delete: Who owns/ }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).press('Enter');
  await page.getByRole('button', { name: /^Delete: Who owns/ }).waitFor({ state: 'detached' });
  await page.goto('/learn/topics/1.1?part=reading');
  await page.locator('mark').first().waitFor();
  expect(await page.getByRole('region', { name: /^Your note on/ }).count()).toBe(0);
});

step('loads a topic in 250 kB, and the next one in 60 kB', async () => {
  const weight = await topicPageSize(page, { origin: app.origin, first: '1.1', next: '1.2' });

  expect(weight.first.total).toBeLessThanOrEqual(250_000);
  expect(weight.next.total).toBeLessThanOrEqual(60_000);
});

async function expectFocus(on: Page, target: ReturnType<Page['locator']>): Promise<void> {
  await expect
    .poll(() => target.evaluate((element) => element === document.activeElement), { timeout: 20_000 })
    .toBe(true);
}

/** Selects characters of the third paragraph of the reading, as a keyboard or a mouse leaves them selected. */
async function selectWords(on: Page, from: number, to: number): Promise<void> {
  await on.evaluate(
    ([start, end]) => {
      const paragraph = document.querySelectorAll('[data-block] > div > p')[2];
      const text =
        paragraph === undefined ? null : document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
      if (text === null) throw new Error('The reading has no third paragraph');
      document.getSelection()?.setBaseAndExtent(text, start ?? 0, text, end ?? 0);
    },
    [from, to],
  );
}

/** The first words of the block at the line of reading. */
async function firstVisibleWords(on: Page): Promise<string> {
  return on.evaluate(() => {
    const blocks = [...document.querySelectorAll<HTMLElement>('[data-block]')];
    const current = blocks.findLast((block) => block.getBoundingClientRect().top <= 90);
    return (current?.textContent ?? '').slice(0, 60);
  });
}
