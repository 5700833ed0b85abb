import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { expectGoodInEveryLook } from './app/expect-good-in-every-look.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { lostConnection } from './app/watch-context.ts';
import { readDemoAccount } from './steps/demo-accounts.ts';
import { cacheNames, keptText } from './steps/kept-copies.ts';
import { openedTexts } from './steps/sealed-texts.ts';
import { signIn } from './steps/sign-in.ts';
import { signOut } from './steps/sign-out.ts';
import { tabTo } from './steps/tab-to.ts';
import { pasteHtml, saveStateOf, textOf } from './steps/write-text.ts';

// A candidate writes an assignment: by keyboard, with the network cut, with the server killed, on two devices, from
// Word; then hands it in. beyond.md: complaints 1, 2, 3 and 9.

let app: RunningApp;
let browser: TestBrowser;
let writer: Person;
let phone: Person;
let page: Page;
const step = createSteps(() => [writer, phone]);
const title = 'Nineteen days before the talk';

beforeAll(async () => {
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  [writer, phone] = [await browser.newPerson(), await browser.newPerson()];
  page = await writer.context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const text = (where: Page = page) => where.getByRole('textbox', { name: title });

/** People are slower: the editor sets the cursor where it last was 20 ms after it got the focus, and reads a move after it. */
async function goToTheEnd(where: Page = page): Promise<void> {
  await text(where).focus();
  await where.waitForTimeout(150);
  await where.keyboard.press('Control+End');
  await where.waitForTimeout(150);
}

step('writes headings, a list and a table by keyboard, and reads when it was saved', async () => {
  await signIn(page, readDemoAccount(app.output(), 'candidate-ready'));
  await page.goto('/assignments/5');
  await tabTo(page, page.getByRole('button', { name: /^Begin/ }));
  await page.keyboard.press('Enter');
  await text().waitFor();
  await tabTo(page, text());
  await page.keyboard.press('Control+Alt+2');
  await page.keyboard.type('Who answers');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- biomedical engineering');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+F10');
  await tabToTool('Insert a table');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Device');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Owner');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('مضخة التسريب');
  await saveStateOf(page, /^Saved \d\d:\d\d:\d\d$/);

  expect(await textOf(page, title)).toEqual([
    'Who answers',
    'biomedical engineering',
    'Device',
    'Owner',
    'مضخة التسريب',
  ]);
  await page.getByText('8 words', { exact: true }).waitFor();
  await page.keyboard.press('Tab');
  expect(await text().evaluate((element) => element.contains(document.activeElement))).toBe(false);
  await expectGoodInEveryLook(page, 'writing');
});

async function tabToTool(name: string): Promise<void> {
  const tool = page.getByRole('button', { name });
  for (let presses = 0; presses < 20; presses += 1) {
    if (await tool.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`The arrow keys do not lead to ${name}`);
}

step('is told that it is offline and safe here; what was typed is sent when the network is back', async () => {
  writer.watch.allow(lostConnection);
  await goToTheEnd();
  await writer.context.setOffline(true);
  await page.keyboard.type(' typed without network');
  await saveStateOf(page, /^Offline, safe on this device/);
  const address = page.url();
  await page.close();
  await writer.context.setOffline(false);
  page = await writer.context.newPage();
  await page.goto(address);

  await saveStateOf(page, /^Saved/);
  expect((await textOf(page, title)).at(-1)).toBe('مضخة التسريب typed without network');
});

step('opens without network what it had before, writes on, and saves all of it when the network is back', async () => {
  // Kept while it was written: the pages, and what they show.
  await expect.poll(() => cacheNames(page), { timeout: 15_000 }).toEqual([expect.stringMatching(/^cmdsp-writing /)]);
  await expect.poll(() => keptText(page, '/learn'), { timeout: 15_000 }).toContain('<div id="root">');
  await goToTheEnd();
  await page.keyboard.type(', on the train');
  await writer.context.setOffline(true);
  await page.keyboard.type(', in the tunnel');
  await saveStateOf(page, /^Offline, safe on this device/);
  await page.reload();
  await text().waitFor();
  expect((await textOf(page, title)).at(-1)).toMatch(/, on the train, in the tunnel$/);
  await page.getByRole('heading', { name: 'Your task' }).waitFor();
  await page.getByText(/^Offline copy of \d+ \w+ 20\d\d$/).waitFor();
  await goToTheEnd();
  await page.keyboard.type(', after opening it again');
  await saveStateOf(page, /^Offline, safe on this device/);
  await expectGoodInEveryLook(page, 'writing without network');
  const address = page.url();
  await page.close();
  page = await writer.context.newPage();
  await page.goto(address);
  await text().waitFor();
  expect((await textOf(page, title)).at(-1)).toMatch(/, in the tunnel, after opening it again$/);
  await writer.context.setOffline(false);

  await saveStateOf(page, /^Saved/);
  await page.reload();
  await saveStateOf(page, /^Saved/);
  expect((await textOf(page, title)).at(-1)).toMatch(/, on the train, in the tunnel, after opening it again$/);
});

step(
  'leaves nothing readable to the next person on the device, and gives unsent words back to who typed them',
  async () => {
    const address = page.url();
    await goToTheEnd();
    await writer.context.setOffline(true);
    await page.keyboard.type(', never sent');
    await saveStateOf(page, /^Offline, safe on this device/);
    await page.close();
    await writer.context.setOffline(false);
    page = await writer.context.newPage();
    await signOut(page);
    expect(await cacheNames(page)).toEqual([]);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    expect(await openedTexts(page)).toEqual({ keys: 0, opened: [] });

    await signIn(page, readDemoAccount(app.output(), 'candidate-beginning'));
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText('never sent').count()).toBe(0);
    await signOut(page);

    await signIn(page, readDemoAccount(app.output(), 'candidate-ready'));
    await page.goto(address);
    await saveStateOf(page, /^Saved/);
    expect((await textOf(page, title)).at(-1)).toMatch(/, after opening it again, never sent$/);
  },
);

step('loses nothing when the server is killed while somebody types', async () => {
  writer.watch.allow(/status of 50[023]/);
  await goToTheEnd();
  await page.keyboard.type(', before the kill');
  await app.kill();
  await page.keyboard.type(', during the kill');
  await saveStateOf(page, /^Offline, safe on this device/);
  await app.start();
  await page.keyboard.type(', after the kill');
  await saveStateOf(page, /^Saved/);
  await page.reload();
  await saveStateOf(page, /^Saved/);

  expect((await textOf(page, title)).at(-1)).toContain(', before the kill, during the kill, after the kill');
});

step('keeps headings, lists and tables of a paste from Word, and nothing else of it', async () => {
  await goToTheEnd();
  await page.keyboard.press('Enter');
  await pasteHtml(
    page,
    `<h1 style="color:red">Plan</h1>
     <p class="MsoListParagraphCxSpFirst" style="mso-list:l0 level1 lfo1"><!--[if !supportLists]--><span style="mso-list:Ignore">·<span>   </span></span><!--[endif]-->first</p>
     <p class="MsoListParagraphCxSpLast" style="mso-list:l0 level2 lfo1"><!--[if !supportLists]--><span style="mso-list:Ignore">o<span>   </span></span><!--[endif]-->second</p>
     <table><tr><td colspan="2">wide</td></tr><tr><td>left</td><td>right</td></tr></table>
     <p onclick="alert(1)">safe <a href="javascript:alert(1)">link</a><img src="x" onerror="alert(1)"></p>`,
  );
  await saveStateOf(page, /^Saved/);

  await expect
    .poll(async () => (await textOf(page, title)).slice(-7))
    .toEqual(['Plan', 'first', 'second', 'wide', 'left', 'right', 'safe link']);
  expect(await text().locator('ul ul').innerText()).toBe('second');
  expect(await text().locator('img, [style], [onclick], a[href^=javascript]').count()).toBe(0);
});

step('goes on with another device, which takes over; both versions are kept and shown', async () => {
  const other = await phone.context.newPage();
  phone.watch.allow(/status of 409/);
  await signIn(other, readDemoAccount(app.output(), 'candidate-ready'));
  await other.setViewportSize({ width: 390, height: 844 });
  await writer.context.setOffline(true);
  await goToTheEnd();
  await page.keyboard.type(' from the laptop, late');
  await saveStateOf(page, /^Offline, safe on this device/);
  await other.goto('/assignments/5');
  await other.getByRole('button', { name: 'Write here instead' }).click();
  await goToTheEnd(other);
  await other.keyboard.type(' from the phone');
  await saveStateOf(other, /^Saved/);
  await writer.context.setOffline(false);

  await page.getByText('This text was written on in another window or on another device').waitFor();
  await page.getByRole('button', { name: 'Go on here' }).click();
  await page.getByRole('button', { name: 'Write here instead' }).click();
  await page.getByText('A version from another window or device is not in your text').waitFor();
  expect((await textOf(page, title)).at(-1)).toContain('from the phone');
  await page.getByRole('button', { name: 'Look at it' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /words/ }).first().click();
  await page.getByRole('dialog').getByText('from the laptop, late').waitFor();
  await expectGoodInEveryLook(page, 'earlier versions');
  await page.getByRole('button', { name: 'Not needed' }).click();
  await page.getByRole('button', { name: 'Close' }).click();
});

step('hands it in once, reads it and keeps the receipt', async () => {
  await goToTheEnd();
  await page.keyboard.press('Enter');
  await page.keyboard.insertText(Array.from({ length: 240 }, (_, place) => `word${place}`).join(' '));
  await saveStateOf(page, /^Saved/);
  await page.getByRole('link', { name: 'Check what markers will see' }).click();
  await page.getByText('word239', { exact: false }).waitFor();
  await expectGoodInEveryLook(page, 'check');
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();

  await page
    .getByRole('link', { name: /^Save the receipt/ })
    .first()
    .waitFor();
  await expectGoodInEveryLook(page, 'handed in');
});
