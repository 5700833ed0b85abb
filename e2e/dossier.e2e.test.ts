import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { readConfig } from '../server/src/config.ts';
import { withClient } from '../server/src/testing/with-client.ts';
import { openOwnerDatabase } from '../tools/open-owner-database.ts';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { expectGoodInEveryLook } from './app/expect-good-in-every-look.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { readDemoAccount } from './steps/demo-accounts.ts';
import { signIn } from './steps/sign-in.ts';
import { tabTo } from './steps/tab-to.ts';

// A dossier grows by keyboard, and a capstone goes from its event through a defence whose time runs out to the hand-in.
// beyond.md: complaints 1, 9 and 28.

let app: RunningApp;
let browser: TestBrowser;
let builder: Person;
let defender: Person;
let desk: Page;
let room: Page;
const step = createSteps(() => [builder, defender]);
const answer = Array.from(
  { length: 13 },
  () => 'We would stop the correction first and count the programmers at once.',
).join(' ');

beforeAll(async () => {
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  [builder, defender] = [await browser.newPerson(), await browser.newPerson()];
  [desk, room] = [await builder.context.newPage(), await defender.context.newPage()];
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

async function write(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: label }).click();
  await page.keyboard.insertText(text);
}

/** As if the time of the defence were over. */
async function letTimePass(): Promise<void> {
  const { ownerUrl, close } = await openOwnerDatabase(readConfig({ CMDSP_DATA: app.dataDirectory }, []));
  try {
    await withClient(ownerUrl, async (client) => {
      await client.query(
        `update cmdsp.documents set closes_at = clock_timestamp() where closes_at is not null and state = 'open'`,
      );
      await client.query(
        `update cmdsp.capstones set defence_started_at = clock_timestamp() - interval '10 minutes', defence_ends_at = clock_timestamp()
         where state = 'defence'`,
      );
    });
  } finally {
    await close();
  }
}

step('reads the brief of the case in hand with its exhibits', async () => {
  await signIn(desk, readDemoAccount(app.output(), 'candidate-beginning'));
  await desk.goto('/dossier');
  await desk.getByRole('heading', { name: 'Six parts' }).waitFor();
  await expectGoodInEveryLook(desk, 'dossier');
  await desk.getByRole('link', { name: 'Read the brief' }).click();
  await desk.getByRole('navigation', { name: 'Contents of the brief' }).waitFor();
  // Whichever case it is, it begins by saying so.
  await desk
    .getByText(/\binvented\b/)
    .first()
    .waitFor();
  await expectGoodInEveryLook(desk, 'brief');
});

step('adds an entry to the register by keyboard, and sees at once which reference leads nowhere', async () => {
  await desk.goto('/dossier/part/1');
  const text = desk.getByRole('textbox', { name: 'Text of part 1' });
  const instead = desk.getByRole('button', { name: 'Write here instead' });
  await text.or(instead).waitFor();
  // The demonstration may have written it a moment ago, somewhere else.
  if (await instead.isVisible()) await instead.click();
  await text.waitFor();
  await tabTo(desk, desk.getByRole('button', { name: 'Add an entry' }));
  await desk.keyboard.press('Enter');
  await desk.getByRole('textbox', { name: 'Title of C-5' }).waitFor();
  await desk.keyboard.type('Interface engine');
  await tabTo(desk, desk.getByRole('combobox', { name: 'Reference of C-5 to' }));
  await desk.keyboard.type('B-9');
  await desk.keyboard.press('Enter');
  await desk.keyboard.press('Tab');
  await tabTo(desk, desk.getByRole('button', { name: 'Add an entry' }));

  await desk.getByText('C-5 refers to B-9, which is not in the register.').waitFor();
  await expectGoodInEveryLook(desk, 'part of a dossier');
});

step('answers the questions about the event', async () => {
  await signIn(room, readDemoAccount(app.output(), 'candidate-ready'));
  await room.goto('/capstone');
  for (const number of [1, 2, 3]) {
    await room.getByRole('textbox', { name: `Answer to question ${number}` }).waitFor();
    await write(room, `Answer to question ${number}`, answer);
  }
  await expectGoodInEveryLook(room, 'event of a capstone');
  const begin = room.getByRole('button', { name: 'Begin the defence' });
  await expect.poll(async () => begin.isEnabled()).toBe(true);
  await begin.click();
  await room.getByRole('dialog').getByRole('button', { name: 'Begin the defence' }).click();
  await room.getByRole('timer').waitFor();
});

step('defends against the clock; a reload keeps what was written, and at the end it is handed in', async () => {
  expect(await room.getByRole('heading', { name: /^Question \d of 5$/ }).count()).toBe(5);
  await write(room, 'Your answer to question 1', 'Said in time.');
  const hand = room.getByRole('button', { name: 'End the defence and hand in' });
  await expect.poll(async () => hand.isEnabled()).toBe(true);
  await expectGoodInEveryLook(room, 'defence');
  await room.reload();
  await room.getByText('Said in time.').waitFor();

  await letTimePass();
  await room.reload();

  await room.getByText('Your capstone is handed in').waitFor();
  await room.getByText('The time of the defence was over', { exact: false }).waitFor();
  await expectGoodInEveryLook(room, 'capstone handed in');
});
