import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { anSmtpSink, type ReceivedMail, type SmtpSink } from '../server/src/testing/an-smtp-sink.ts';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { expectGoodInEveryLook } from './app/expect-good-in-every-look.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { readDemoAccount } from './steps/demo-accounts.ts';
import { signIn } from './steps/sign-in.ts';
import { tabTo } from './steps/tab-to.ts';

// Mail and messages: a test message to a real mail server, the pages of staff, a learner's messages by keyboard, and a
// mail that is refused with one click.

let sink: SmtpSink;
let app: RunningApp;
let browser: TestBrowser;
let administrator: Person;
let learner: Person;
let desk: Page;
let page: Page;
const step = createSteps(() => [administrator, learner]);

beforeAll(async () => {
  sink = await anSmtpSink();
  app = await startApp({ isDemo: true, smtpUrl: sink.url });
  browser = await openBrowser(app.origin);
  administrator = await browser.newPerson();
  learner = await browser.newPerson();
  desk = await administrator.context.newPage();
  page = await learner.context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
  await sink?.close();
});

async function received(subject: string): Promise<ReceivedMail> {
  const find = () => sink.received.find(({ source }) => source.includes(`Subject: ${subject}`));
  await expect.poll(find, { timeout: 30_000 }).toBeDefined();
  const mail = find();
  if (mail === undefined) throw new Error(`No mail "${subject}" came`);
  return mail;
}

step('a test message takes the way of every other mail, and the page says that it left', async () => {
  await signIn(desk, readDemoAccount(app.output(), 'administrator'));
  await desk.goto('/staff/mail');
  await desk.getByRole('button', { name: 'Send a test message' }).click();

  await desk.getByText('The mail server took it').waitFor({ timeout: 30_000 });
  expect((await received('Test message')).to).toEqual(['administrator@example.org']);
});

step('what the DNS says of the sender is said plainly, also when nobody answers', async () => {
  await desk.getByRole('button', { name: 'Look up the records now' }).click();

  for (const name of ['SPF', 'DKIM', 'DMARC']) await desk.getByRole('heading', { level: 3, name }).waitFor();
  await desk.getByRole('heading', { name: 'left-the-hospital@example.org' }).waitFor();
  await expectGoodInEveryLook(desk, 'mail');
});

step('the page of jobs shows every queue at work', async () => {
  await desk.goto('/staff/jobs');
  await desk.getByRole('table', { name: 'Queues' }).waitFor();

  expect(await desk.getByText('Stands still').count()).toBe(0);
  await desk.getByText('Nothing was given up').waitFor();
  await expectGoodInEveryLook(desk, 'jobs');
});

step('a learner reads messages by keyboard and marks them as read', async () => {
  await signIn(page, readDemoAccount(app.output(), 'candidate-ready'));
  const bell = page.getByRole('link', { name: /^Messages, [1-9]\d* unread$/ });
  await bell.waitFor();
  await tabTo(page, bell);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Messages' }).waitFor();
  await page.getByRole('link', { name: 'You have finished the six modules' }).waitFor();
  await expectGoodInEveryLook(page, 'messages');

  await tabTo(page, page.getByRole('button', { name: 'Mark all as read' }));
  await page.keyboard.press('Enter');

  await page.getByRole('link', { name: 'Messages, none unread' }).waitFor();
});

step('chooses how each kind of message comes', async () => {
  await page.getByRole('link', { name: 'Choose what we tell you, and how' }).click();
  const mail = page.getByRole('combobox', { name: 'Mail about discussions' });
  await mail.selectOption('off');
  await expectGoodInEveryLook(page, 'preferences');

  await page.reload();
  expect(await mail.inputValue()).toBe('off');
});

step('a mail that may be refused is refused from its own link', async () => {
  const { source } = await received('You have finished the six modules');
  const headers = (source.split('\r\n\r\n')[0] ?? '').replaceAll(/\r\n[ \t]+/g, ' ');
  const address = /^List-Unsubscribe: <([^>]+)>/m.exec(headers)?.[1] ?? '';
  await page.goto(new URL(address).pathname);
  await expectGoodInEveryLook(page, 'unsubscribe');
  await page.getByRole('button', { name: 'Stop these mails' }).click();

  await page.getByText('Done: these mails stop.').waitFor();
  await page.getByRole('link', { name: 'See all choices' }).click();
  expect(await page.getByRole('combobox', { name: 'Mail about course and cohort' }).inputValue()).toBe('off');
});
