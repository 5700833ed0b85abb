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

// A complaint filed by keyboard and one without an account, their decision by an officer, feedback that becomes a lesson which
// learners read, and an administrator who sees what needs attention and changes a setting.

let app: RunningApp;
let browser: TestBrowser;
let learner: Person;
let stranger: Person;
let officer: Person;
let administrator: Person;
let page: Page;
let desk: Page;
let office: Page;
const step = createSteps(() => [learner, stranger, officer, administrator]);

beforeAll(async () => {
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  [learner, stranger, officer, administrator] = [
    await browser.newPerson(),
    await browser.newPerson(),
    await browser.newPerson(),
    await browser.newPerson(),
  ];
  page = await learner.context.newPage();
  desk = await officer.context.newPage();
  office = await administrator.context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const type = async (name: string, text: string) => {
  await tabTo(page, page.getByRole('textbox', { name, exact: false }).first());
  await page.keyboard.type(text);
};

step('files a complaint by keyboard alone and says by when it is answered', async () => {
  await signIn(page, readDemoAccount(app.output(), 'candidate-beginning'));
  await page.getByRole('contentinfo').getByRole('link', { name: 'Complaints' }).click();
  await page.getByRole('heading', { level: 1, name: 'Complaints and appeals' }).waitFor();
  await page.getByText('We acknowledge within 3 days and decide within 30 days.', { exact: false }).waitFor();
  await expectGoodInEveryLook(page, 'complaints');

  await tabTo(page, page.getByLabel('What it is about'));
  await page.keyboard.press('ArrowDown');
  await type('Which one, or who', 'The quiz of module 1');
  await type('What happened', 'The quiz said that I was late, and I was not.');
  await page.keyboard.press('Tab');
  await tabTo(page, page.getByRole('button', { name: 'Send it' }));
  await page.keyboard.press('Enter');

  await page.getByText(/^Received\. Its number is/).waitFor();
  await page.getByRole('article').getByText('About a decision: The quiz of module 1').waitFor();
});

step('keeps what was typed when a field is missing, and says which', async () => {
  // What was typed is not in the expected form: the browser says so on its console.
  learner.watch.allow(/400 \(Bad Request\)/);
  await page.getByRole('button', { name: 'Send it' }).click();

  await page.getByText('Say in a few words what or whom it is about.').waitFor();
  await expectNoAxeViolations(page);
});

step('takes a complaint of somebody without an account when their mailbox has answered', async () => {
  const open = await stranger.context.newPage();
  await open.goto('/complaints');
  await open.getByRole('textbox', { name: 'Your name' }).fill('Greta Ward');
  await open.getByRole('textbox', { name: 'Your e-mail' }).fill('greta@example.org');
  await open.getByRole('textbox', { name: 'Which one, or who' }).fill('A certificate');
  await open.getByRole('textbox', { name: 'What happened' }).fill('The page said suspended, and nobody could say why.');
  await expectNoAxeViolations(open);
  await open.getByRole('button', { name: 'Send the complaint' }).click();
  await open.getByText('One step is left: open the link in our mail').waitFor();

  await signIn(office, readDemoAccount(app.output(), 'administrator'));
  const { mails } = (await (await office.request.get('/api/outbox')).json()) as {
    mails: { to: string; text: string | null }[];
  }; // as the contract says
  const text = mails.find(({ to }) => to === 'greta@example.org')?.text ?? '';
  await open.goto(/\/complaints\/status\?token=\S+/.exec(text)?.[0] ?? '/nowhere');
  await open.getByRole('button', { name: 'Confirm and send it' }).click();

  await open.getByText('Received. The dates are below.').waitFor();
  await expectGoodInEveryLook(open, 'complaint status');
});

step('shows officers what is due first, and what is late', async () => {
  await signIn(desk, readDemoAccount(app.output(), 'officer'));
  await desk.getByRole('link', { name: 'Complaints' }).first().click();
  await desk.getByRole('heading', { level: 1, name: 'Complaints' }).waitFor();

  await desk.getByText('Late', { exact: true }).waitFor();
  await desk.getByText('Greta Ward').waitFor();
  await expectGoodInEveryLook(desk, 'complaints desk');
});

step('is acknowledged, assigned and decided, and its filer reads the answer', async () => {
  const mine = desk.getByRole('article').filter({ hasText: 'The quiz of module 1' });
  await mine.getByRole('button', { name: /^Acknowledge/ }).click();
  await mine.getByText('Being looked at').waitFor();
  await mine.getByRole('button', { name: /^Assign/ }).click();
  await desk.getByLabel('Who handles it').selectOption({ label: 'Małgorzata Wiśniewska' });
  await expectNoAxeViolations(desk);
  await desk.getByRole('dialog').getByRole('button', { name: 'Assign' }).click();
  await mine.getByRole('button', { name: /^Decide/ }).click();
  await desk.getByLabel('What comes of it').selectOption('upheld');
  await desk.getByRole('textbox', { name: 'Answer' }).fill('The clock was wrong. Your try counts, and we are sorry.');
  await expectNoAxeViolations(desk);
  await desk.getByRole('dialog').getByRole('button', { name: 'Decide' }).click();
  await desk.getByRole('dialog').waitFor({ state: 'hidden' });

  await page.reload();
  await page.getByText('Upheld', { exact: true }).waitFor();
  await page.getByText('The clock was wrong.', { exact: false }).waitFor();
});

step('asks for feedback on modules that are done, which a learner gives by keyboard', async () => {
  const asked = await learner.context.newPage();
  await learner.context.clearCookies();
  await signIn(asked, readDemoAccount(app.output(), 'candidate-ready'));
  await asked.goto('/feedback');
  const form = asked.getByRole('article').first();
  await form.waitFor();
  const subject = await form.getByRole('heading').innerText();
  await expectGoodInEveryLook(asked, 'feedback');
  await tabTo(asked, form.getByRole('radio').first());
  await asked.keyboard.press('ArrowRight');
  await tabTo(asked, form.getByRole('button', { name: 'Send my feedback' }));
  await asked.keyboard.press('Enter');

  await asked.getByRole('article', { name: subject }).waitFor({ state: 'detached' });
  await asked.getByText(`${subject}, on`, { exact: false }).waitFor();
});

step('shows the answers of five people without names, and what was learned', async () => {
  await office.getByRole('link', { name: 'Feedback' }).first().click();
  await office.getByText('Answers of 5 people', { exact: false }).waitFor();
  await office.getByText('Topic 1.2 was a lot for one evening.').waitFor();
  await office.getByRole('article', { name: 'A case from a small clinic' }).getByText('Late').waitFor();
  await expectGoodInEveryLook(office, 'feedback desk');

  await office.getByRole('button', { name: 'Close the lesson Abbreviations in module 1' }).click();
  await office.getByRole('textbox', { name: 'In words' }).fill('Every topic now says its abbreviations again.');
  await expectNoAxeViolations(office);
  await office.getByRole('dialog').getByRole('button', { name: 'Close it' }).click();
  await office.getByRole('dialog').waitFor({ state: 'hidden' });
});

step('tells everybody what changed because of them', async () => {
  const open = await stranger.context.newPage();
  await open.goto('/feedback/changes');

  await open.getByRole('heading', { name: 'Abbreviations in module 1' }).waitFor();
  await open.getByText('Every topic now says its abbreviations again.').waitFor();
  await expectGoodInEveryLook(open, 'what changed');
});

step('shows administrators what needs attention, storage and backups', async () => {
  await office.getByRole('link', { name: 'Administration' }).click();
  await office.getByText('There is no backup that is young enough').waitFor();
  await office.getByText('One complaint is late').waitFor();
  await expectGoodInEveryLook(office, 'administration');
  await office.getByRole('main').getByRole('link', { name: 'Storage' }).first().click();
  await office.getByRole('heading', { level: 2, name: 'Tables' }).waitFor();
  await expectGoodInEveryLook(office, 'storage');
});

step('changes a setting with a reason, which counts at once', async () => {
  await office.goto('/staff/settings');
  await tabTo(office, office.getByRole('button', { name: 'Change: Decide complaints within' }));
  await office.keyboard.press('Enter');
  await expectNoAxeViolations(office);
  await office.getByRole('textbox', { name: 'Value in days' }).fill('20');
  await office.getByRole('textbox', { name: 'Reason' }).fill('We are two officers now');
  await office.getByRole('button', { name: 'Set it' }).click();
  await office.getByRole('dialog').waitFor({ state: 'hidden' });
  await expectGoodInEveryLook(office, 'settings');

  const open = await stranger.context.newPage();
  await open.goto('/complaints');
  await open.getByText('decide within 20 days', { exact: false }).waitFor();
});

step('records what somebody is to somebody else, and ends it, each with a reason', async () => {
  await office.goto('/staff/people');
  await office.getByRole('link', { name: /^Aoife/ }).click();
  await office.getByRole('table', { name: 'Roles' }).getByText('Facilitator').waitFor();
  await tabTo(office, office.getByRole('button', { name: 'Record a relation' }));
  await office.keyboard.press('Enter');
  await office.getByRole('combobox', { name: 'This person' }).selectOption('manages');
  await office.getByRole('searchbox', { name: 'Find the other person' }).fill('candidate-passed');
  await office.getByRole('combobox', { name: 'The other person' }).selectOption({
    label: 'Łucja Brzęczyszczykiewicz, candidate-passed@example.org',
  });
  await office.getByRole('textbox', { name: 'Reason' }).fill('Same department');
  await expectNoAxeViolations(office);
  await office.getByRole('button', { name: 'Record it' }).click();
  await office.getByRole('button', { name: 'End: Manages Łucja' }).click();
  await office.getByLabel('Last day').fill(new Date().toISOString().slice(0, 10));
  await office.getByRole('textbox', { name: 'Reason' }).fill('Moved to another hospital');
  await expectNoAxeViolations(office);
  await office.getByRole('button', { name: 'End it' }).click();

  await office.getByText('Moved to another hospital', { exact: false }).waitFor();
  await expectGoodInEveryLook(office, 'person');
});
