import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { expectGoodInEveryLook } from './app/expect-good-in-every-look.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { readDemoAccount } from './steps/demo-accounts.ts';
import { signIn } from './steps/sign-in.ts';
import { tabTo } from './steps/tab-to.ts';

// Two accounts of one person become one, by keyboard: asked for in the one that stays, confirmed from both mailboxes,
// decided by an officer. Then a second address is named, confirmed and taken away.

let app: RunningApp;
let browser: TestBrowser;
let learner: Person;
let other: Person;
let officer: Person;
let administrator: Person;
let page: Page;
let elsewhere: Page;
let desk: Page;
let office: Page;
const step = createSteps(() => [learner, other, officer, administrator]);
const secondAddress = 'second-mailbox@example.org';

beforeAll(async () => {
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  [learner, other, officer, administrator] = [
    await browser.newPerson(),
    await browser.newPerson(),
    await browser.newPerson(),
    await browser.newPerson(),
  ];
  page = await learner.context.newPage();
  elsewhere = await other.context.newPage();
  desk = await officer.context.newPage();
  office = await administrator.context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const account = (key: string) => readDemoAccount(app.output(), key);

/** The newest link in a mail to an address, as the administrator finds it in the outbox. */
async function linkIn(to: string): Promise<string> {
  const answer = await office.request.get('/api/outbox');
  const { mails } = (await answer.json()) as { mails: { to: string; text: string | null }[] }; // as the contract says
  const links = mails.flatMap((mail) => (mail.to === to ? (mail.text?.match(/http\S+token=\S+/g) ?? []) : []));
  const link = links[0];
  if (link === undefined) throw new Error(`No link was mailed to ${to}`);
  return link;
}

async function press(on: Page, name: string): Promise<void> {
  await tabTo(on, on.getByRole('main').getByRole('button', { name, exact: true }).first());
  await on.keyboard.press('Enter');
}

async function type(on: Page, name: string, text: string): Promise<void> {
  await tabTo(on, on.getByRole('textbox', { name, exact: true }).first());
  await on.keyboard.type(text);
}

step('asks in the account that stays that the other one is taken in', async () => {
  await signIn(elsewhere, account('candidate-ready'));
  await signIn(page, account('candidate-beginning'));
  await page.goto('/learn');
  await page.getByRole('link', { name: 'Quiz of module 6', exact: true }).waitFor();
  await page.goto('/account');
  await press(page, 'Take in another account');
  await type(page, 'Address of the other account', account('candidate-ready').email);
  await type(page, 'Your password', account('candidate-beginning').password);
  await expectGoodInEveryLook(page, 'asking for a merge');
  await press(page, 'Send the links');

  await page.getByText('Waiting for your mailboxes').waitFor();
  await expectGoodInEveryLook(page, 'account with a merge that waits');
});

step('needs both mailboxes, whoever is signed in where the links are opened', async () => {
  await signIn(office, account('administrator'));
  await page.goto('/account-merge');
  await page.getByText('This link is not complete').waitFor();
  await expectNoAxeViolations(page);

  await page.goto(await linkIn(account('candidate-beginning').email));
  await page.getByRole('button', { name: 'Confirm that it is mine' }).waitFor();
  await expectGoodInEveryLook(page, 'confirming a merge');
  await press(page, 'Confirm that it is mine');
  await page.getByText('This mailbox has confirmed.').waitFor();
  await elsewhere.goto(await linkIn(account('candidate-ready').email));
  await press(elsewhere, 'Confirm that it is mine');
  await elsewhere.getByText('Both mailboxes have confirmed.').waitFor();
  await expectGoodInEveryLook(elsewhere, 'confirmed merge');
});

step('says of a link that was used that it does not work any more', async () => {
  other.watch.allow(/410 \(Gone\)/);
  await elsewhere.goto(await linkIn(account('candidate-ready').email));
  await press(elsewhere, 'Confirm that it is mine');

  await elsewhere.getByText('This link does not work any more', { exact: false }).waitFor();
  await expectNoAxeViolations(elsewhere);
});

step('is counted among what waits in administration', async () => {
  await office.goto('/staff/administration');

  await office.getByText('2 pairs of double accounts wait for a decision').waitFor();
  await expectNoAxeViolations(office);
});

step('is decided by an officer, who cannot leave the reason out', async () => {
  await signIn(desk, account('officer'));
  await desk.goto('/staff/double-accounts');
  const card = desk.getByRole('article', { name: '王曉明' });
  await card.waitFor();
  await expectGoodInEveryLook(desk, 'double accounts');
  await tabTo(desk, card.getByRole('button', { name: 'Merge the accounts' }));
  await desk.keyboard.press('Enter');
  await card.getByText('Give the reason in a few words', { exact: false }).first().waitFor();
  await expectNoAxeViolations(desk);
  await tabTo(desk, card.getByRole('textbox', { name: 'Reason' }), 'Shift+Tab');
  await desk.keyboard.type('Same passport, seen on a call');
  await tabTo(desk, card.getByRole('button', { name: 'Merge the accounts' }));
  await desk.keyboard.press('Enter');

  await card.waitFor({ state: 'detached' });
  await desk.getByText('Same passport, seen on a call', { exact: false }).waitFor();
  await desk.getByRole('heading', { name: 'Decided' }).waitFor();
  await expectGoodInEveryLook(desk, 'decided double accounts');
});

step('shows progress of both in the account that stayed', async () => {
  await page.goto('/learn');
  await page.getByRole('link', { name: 'Quiz of module 6: passed' }).waitFor();
  // A case that the kept account has begun goes on.
  await page.goto('/learn/cases');
  await page.getByRole('link', { name: /^Continue as/ }).waitFor();
  await page.goto('/account');

  await page.getByText('Your accounts are one now').waitFor();
  await page.getByText('Another account became part of this one on', { exact: false }).waitFor();
  await page.getByText('The officer wrote: Same passport, seen on a call').waitFor();
  await expectGoodInEveryLook(page, 'account after a merge');
});

step('lets nobody sign in to the account that was closed', async () => {
  const { email, password } = account('candidate-ready');
  other.watch.allow(/40[013] \(/);
  await elsewhere.goto('/account');
  await elsewhere.getByText('Sign in to see this page').waitFor();
  await elsewhere.goto('/sign-in');
  await type(elsewhere, 'E-mail', email);
  await type(elsewhere, 'Password', password);
  await elsewhere.keyboard.press('Enter');

  await elsewhere.getByRole('alert').first().waitFor();
  await expectNoAxeViolations(elsewhere);
});

step('uses a second address once its mailbox has confirmed, and lets go of it', async () => {
  await press(page, 'Name a second address');
  await type(page, 'Second address', secondAddress);
  await type(page, 'Your password', account('candidate-beginning').password);
  await expectGoodInEveryLook(page, 'naming a second address');
  await press(page, 'Send the link');
  await page.getByText(`${secondAddress}: waits until you open the link`, { exact: false }).waitFor();

  await page.goto(await linkIn(secondAddress));
  await page.getByRole('button', { name: 'Confirm this address' }).waitFor();
  await expectGoodInEveryLook(page, 'confirming a second address');
  await press(page, 'Confirm this address');
  await page.getByText('The second address is confirmed.').waitFor();
  await expectNoAxeViolations(page);
  await tabTo(page, page.getByRole('link', { name: 'Open my account' }));
  await page.keyboard.press('Enter');
  await page.getByText(`${secondAddress}: used for a lost password`, { exact: false }).waitFor();
  await expectGoodInEveryLook(page, 'account with a second address');
  await press(page, 'Remove the second address');
  await page.getByText('None. With one, you can ask for a new password', { exact: false }).waitFor();
  await expectNoAxeViolations(page);
});
