import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { expectGoodInEveryLook } from './app/expect-good-in-every-look.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { readDemoAccount } from './steps/demo-accounts.ts';
import { signIn } from './steps/sign-in.ts';

// Another legal name, another address with both mailboxes and the way back, and a second factor that was lost.

let app: RunningApp;
let browser: TestBrowser;
let learner: Person;
let officer: Person;
let administrator: Person;
let page: Page;
let desk: Page;
let office: Page;
const step = createSteps(() => [learner, officer, administrator]);
const newAddress = 'another-mailbox@example.org';

beforeAll(async () => {
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  learner = await browser.newPerson();
  officer = await browser.newPerson();
  administrator = await browser.newPerson();
  page = await learner.context.newPage();
  desk = await officer.context.newPage();
  office = await administrator.context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** The newest link in a mail to an address, as the administrator finds it in the outbox. */
async function linkIn(to: string): Promise<string> {
  const answer = await office.request.get('/api/outbox');
  const { mails } = (await answer.json()) as { mails: { to: string; text: string | null }[] }; // as the contract says
  const links = mails.flatMap((mail) => (mail.to === to ? (mail.text?.match(/http\S+token=\S+/g) ?? []) : []));
  const link = links[0];
  if (link === undefined) throw new Error(`No link was mailed to ${to}`);
  return link;
}

step('lets somebody ask for another legal name, and an officer grant it', async () => {
  await signIn(page, readDemoAccount(app.output(), 'candidate-beginning'));
  await page.goto('/account');
  await page.getByRole('button', { name: 'Ask for another name' }).click();
  await page.getByRole('textbox', { name: 'New legal name' }).fill('Wang Xiaoming-Müller');
  await page.getByRole('textbox', { name: 'What shows it' }).fill('Marriage certificate, shown at the office');
  await page.getByRole('button', { name: 'Ask for this name' }).click();
  await page.getByText('You asked for Wang Xiaoming-Müller').waitFor();
  await expectGoodInEveryLook(page, 'account');

  await signIn(desk, readDemoAccount(app.output(), 'officer'));
  await desk.goto('/staff/names');
  const card = desk.getByRole('article', { name: /asks for Wang Xiaoming-Müller/ });
  await card.waitFor();
  await expectGoodInEveryLook(desk, 'names');
  await card.getByRole('textbox', { name: 'Reason' }).fill('The certificate was seen');
  await card.getByRole('button', { name: 'Grant this name' }).click();
  await card.waitFor({ state: 'detached' });
  await desk.getByText('The certificate was seen').waitFor();
  await page.reload();
  await page.getByText('Wang Xiaoming-Müller', { exact: true }).first().waitFor();
});

step('changes the address when both mailboxes have confirmed, and the old one takes it back', async () => {
  const account = readDemoAccount(app.output(), 'candidate-beginning');
  await signIn(office, readDemoAccount(app.output(), 'administrator'));
  await page.getByRole('button', { name: 'Change the address' }).click();
  await page.getByRole('textbox', { name: 'New address' }).fill(newAddress);
  await page.getByRole('textbox', { name: 'Your password' }).fill(account.password);
  await page.getByRole('button', { name: 'Send the links' }).click();
  await page.getByText(`Waiting to become ${newAddress}`).waitFor();

  await page.goto(await linkIn(newAddress));
  await page.getByRole('button', { name: 'Confirm the change' }).click();
  await page.getByText('This mailbox has confirmed.').waitFor();
  await expectNoAxeViolations(page);
  await page.goto(await linkIn(account.email));
  await page.getByRole('button', { name: 'Confirm the change' }).click();
  await page.getByText('Your address is changed.').waitFor();
  await signIn(page, { ...account, email: newAddress });

  await page.goto(await linkIn(account.email));
  await page.getByRole('button', { name: 'Take the change back' }).click();
  await page.getByText('Your old address is back.').waitFor();
  await signIn(page, account);
});

step('takes a lost second factor away after three days, unless its owner stops it', async () => {
  const { email } = readDemoAccount(app.output(), 'officer');
  await office.goto('/staff/people');
  // Another officer's address ends in the same letters.
  const row = office.getByRole('row').filter({ has: office.getByText(email, { exact: true }) });
  await row.getByRole('button', { name: /^Take the lost second factor of/ }).click();
  await office.getByRole('textbox', { name: 'Reason' }).fill('Phone was lost');
  await office.getByRole('textbox', { name: 'How you made sure who asks' }).fill('Came to the office in person');
  await expectNoAxeViolations(office);
  await office.getByRole('button', { name: 'Take it away' }).click();
  await office.getByText('It is taken away after three days').waitFor();

  await desk.goto(await linkIn(email));
  await desk.getByRole('button', { name: 'Stop this' }).click();
  await desk.getByText('Stopped. Your second factor stays.').waitFor();
  await expectGoodInEveryLook(desk, 'stopped');
});
