import { passWorkOf } from './steps/pass-work.ts';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type AnswerKey, openAnswerKey } from './app/answer-key.ts';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { createSteps } from './app/create-steps.ts';
import { openQuestions } from './app/open-questions.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { answerCard, takeModuleQuiz } from './steps/answer-quiz.ts';
import { awardCertificate, changeStatus, downloadByLink, expectReport, expectTaggedPdf } from './steps/certificate.ts';
import { type Account, readDemoAccount } from './steps/demo-accounts.ts';
import { startExamByKeyboard, submitByKeyboard, waitForSaveState } from './steps/exam-room.ts';
import { register } from './steps/register.ts';
import { answerRehearsal } from './steps/rehearse.ts';
import { runTool } from './steps/run-tool.ts';
import { sitThroughFaults } from './steps/sit-through-faults.ts';
import { signIn } from './steps/sign-in.ts';
import { tabTo } from './steps/tab-to.ts';

// One person's way from the first look at the programme to a certificate that strangers verify, in order.

const legalName = 'Nguyễn Thị Minh Khai';
const candidateAccount: Account = {
  email: 'minh.khai@example.org',
  password: 'seven quiet lanterns by the river',
  secret: null,
};

let app: RunningApp;
let browser: TestBrowser;
let answerKey: AnswerKey;
let candidate: Person;
let administrator: Person;
let officer: Person;
let stranger: Person;
let desk: Page;
let certificateNumber: string;
let page: Page;
const step = createSteps(() => [candidate, administrator, officer, stranger]);

beforeAll(async () => {
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  answerKey = await openAnswerKey();
  candidate = await browser.newPerson();
  administrator = await browser.newPerson();
  officer = await browser.newPerson();
  stranger = await browser.newPerson({ javaScriptEnabled: false });
  page = await candidate.context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

step('shows a stranger the programme, the handbook, a sample topic and sample questions', async () => {
  await page.goto('/');
  await page.getByRole('heading', { level: 1, name: /Certified Medical Device Security Practitioner/ }).waitFor();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Handbook' }).first().click();
  await page.getByRole('heading', { level: 1, name: /handbook/i }).waitFor();
  await page.getByRole('navigation', { name: 'Contents of the handbook' }).waitFor();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Sample' }).click();
  await page.getByRole('group', { name: 'Lecture' }).waitFor();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Try five questions' }).click();
  const cards = page.getByRole('article');
  await cards.nth(4).waitFor();
  await expectNoAxeViolations(page);

  const first = cards.first();
  await answerCard(first, { answerKey, strategy: 'right' });
  await first.getByRole('button', { name: 'Check answer' }).click();

  await first.getByText('Right, and you chose it').first().waitFor();
  expect(await first.getByText('Not right').count()).toBeGreaterThanOrEqual(2);
  await expectNoAxeViolations(page);
});

step('opens an account under a Vietnamese legal name', async () => {
  await page.goto('/register');
  await page.getByRole('heading', { level: 2, name: /agreement/i }).waitFor();
  await expectNoAxeViolations(page);

  await page.getByRole('checkbox', { name: /candidate agreement/ }).press('Space');
  await register(page, { ...candidateAccount, legalName, displayName: 'Khai', button: 'Open my account' });

  await page.getByRole('heading', { level: 1, name: 'Check your mail' }).waitFor();
  await expectNoAxeViolations(page);
});

step('confirms the address by the mailed link, which the administrator reads in the outbox', async () => {
  const office = await administrator.context.newPage();
  await signIn(office, readDemoAccount(app.output(), 'administrator'));
  await office.getByRole('table', { name: 'People' }).getByText(legalName).waitFor();
  await expectNoAxeViolations(office);
  await office.getByRole('link', { name: 'Outbox' }).click();
  const mail = office.getByRole('listitem').filter({ hasText: candidateAccount.email });
  await mail.getByText('Read', { exact: true }).click();
  await expectNoAxeViolations(office);

  const link = await mail.getByRole('link', { name: /verify-email/ }).getAttribute('href');
  await page.goto(link ?? '');
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Confirm my address' }).click();

  await page.getByText('Your address is confirmed.').waitFor();
  await expectNoAxeViolations(page);
});

step('shows after signing in what stands between the candidate and the certificate', async () => {
  await signIn(page, candidateAccount);

  await page.getByRole('heading', { level: 1, name: 'Learn' }).waitFor();
  await page.getByText('0 of 14 done').waitFor();
  expect(await page.getByRole('link', { name: /: not started(, core for you)?$/ }).count()).toBe(36);
  await expectNoAxeViolations(page);
});

step('leads through topic 1.1: lecture by arrow keys, reading, figures, practice', async () => {
  await page.getByRole('link', { name: /^1\.1 / }).click();
  const lecture = page.getByRole('group', { name: 'Lecture' });
  await lecture.focus();
  const place = lecture.getByText(/^Slide \d+ of \d+$/);
  await page.keyboard.press('ArrowRight');
  expect(await place.textContent()).toMatch(/^Slide 2 of /);
  await expectNoAxeViolations(page);
  await page.keyboard.press('End');
  const [, last, count] = /^Slide (\d+) of (\d+)$/.exec((await place.textContent()) ?? '') ?? [];
  expect(last).toBe(count);

  await page.getByRole('tab', { name: 'Reading' }).click();
  await page.getByRole('figure').first().scrollIntoViewIfNeeded();
  expect(await page.getByRole('figure').count()).toBeGreaterThanOrEqual(2);
  await expectNoAxeViolations(page);
  await page.keyboard.press('End');
  await page.getByRole('tab', { name: 'Quiz' }).click();
  const card = page.getByRole('article').first();
  await card.waitFor();
  await answerCard(card, { answerKey, strategy: 'right' });
  await card.getByRole('button', { name: 'Check answer' }).click();
  await card.getByText('Right, and you chose it').first().waitFor();
  await expectNoAxeViolations(page);
  await page.getByRole('tab', { name: 'Discussion' }).click();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Learn' }).first().click();

  await page.getByRole('link', { name: /^1\.1 .*: begun/ }).waitFor();
});

step('passes six module quizzes; failed tries before and after a pass take nothing away', async () => {
  await page.goto('/learn/modules/1/quiz');
  await page.getByRole('heading', { level: 1, name: 'Module 1 quiz' }).waitFor();
  await expectNoAxeViolations(page);
  await takeModuleQuiz(page, { module: 1, answerKey, strategy: 'wrong' });
  await page.getByText('This try did not reach the pass mark').waitFor();
  await expectNoAxeViolations(page);
  for (const module of [1, 2, 3, 4, 5, 6]) {
    await takeModuleQuiz(page, { module, answerKey, strategy: 'right' });
    await page.getByText('You passed this quiz').waitFor();
  }
  await takeModuleQuiz(page, { module: 1, answerKey, strategy: 'wrong' });
  await page.getByText('This try did not reach the pass mark').waitFor();

  await page.goto('/learn');

  await page.getByText('6 of 14 done').waitFor();
  await page.getByRole('link', { name: 'Quiz of module 1: passed' }).waitFor();
  await expectNoAxeViolations(page);
});

step('rehearses on the screen of the exam', async () => {
  await page.goto('/exam');
  await page.getByRole('heading', { level: 1, name: 'Exam' }).waitFor();
  await page.getByRole('button', { name: 'Open the rehearsal' }).waitFor();
  await expectNoAxeViolations(page);
  await startExamByKeyboard(page, 'Open the rehearsal');
  await expectNoAxeViolations(page);
  const answered = await answerRehearsal(page, {
    findQuestion: await openQuestions(),
    look: () => expectNoAxeViolations(page),
  });
  await waitForSaveState(page, /^Saved at \d\d:\d\d:\d\d$/);
  await submitByKeyboard(page, answered);
  await expectNoAxeViolations(page);

  await page.getByRole('link', { name: 'See the result' }).click();

  await page.getByRole('heading', { level: 1, name: 'Rehearsal finished' }).waitFor();
  await expectNoAxeViolations(page);
});

step('sits the certification exam by keyboard, through a cut network and a killed server', async () => {
  await sitThroughFaults(page, { app, candidate, onlooker: administrator, answerKey });
});

step('hands out receipts that anybody can check', async () => {
  const receipts = join(app.dataDirectory, 'receipts.json');
  const download = page.waitForEvent('download');
  await tabTo(page, page.getByRole('button', { name: 'Download receipts' }));
  await page.keyboard.press('Enter');
  await (await download).saveAs(receipts);

  const { code, output } = await runTool(['receipts', receipts], app.dataDirectory);

  expect(output).toMatchObject({ kind: 'intact' });
  expect(code).toBe(0);
});

step('says that the exam is passed', async () => {
  await page.getByRole('link', { name: 'See the result' }).click();

  await page.getByRole('heading', { level: 1, name: 'You passed' }).waitFor();
  await expectNoAxeViolations(page);
  await page.goto('/exam');
  await page.getByRole('table', { name: 'Past sittings' }).getByText('Passed').first().waitFor();
  await expectNoAxeViolations(page);
});

step('says what is missing still: written work, each with its way there', async () => {
  await page.goto('/certificate');
  await page.getByText('7 things are missing').waitFor();
  await page.getByText('Capstone passed').waitFor();
  await expectNoAxeViolations(page);
  await page.goto('/learn');
  await page.getByRole('link', { name: 'Pass the assignment of module 1' }).waitFor();

  // Markers and adjudicators have journeys of their own.
  await passWorkOf(app.dataDirectory, { email: candidateAccount.email, capstone: 'infusion-pump-fleet' });

  await page.goto('/certificate');
  await page.getByText('You have met everything that the scheme asks for').waitFor();
});

step('lets the officer look at the evidence and award', async () => {
  desk = await officer.context.newPage();
  await signIn(desk, readDemoAccount(app.output(), 'officer'));
  await awardCertificate(desk, legalName);
});

step('shows the candidate a certificate to download as a tagged PDF and as a credential', async () => {
  await page.goto('/certificate');
  const sheet = page.getByRole('article', { name: /^Certificate CMDSP-/ });
  await sheet.getByRole('heading', { name: legalName }).waitFor();
  certificateNumber = ((await sheet.getAttribute('aria-label')) ?? '').replace('Certificate ', '');
  await expectNoAxeViolations(page);
  const pdf = await downloadByLink(page, { name: 'Download the PDF', folder: app.dataDirectory });
  const credential = await downloadByLink(page, { name: 'Download the credential', folder: app.dataDirectory });

  const { code, output } = await runTool(['verify', credential], app.dataDirectory);

  expectTaggedPdf(pdf, legalName);
  expect(output).toMatchObject({ conclusion: 'valid' });
  expect(code).toBe(0);
});

step('answers a stranger without JavaScript six times yes, by number and by file', async () => {
  const report = await stranger.context.newPage();
  await report.goto('/verify');
  await report.getByRole('textbox', { name: 'Certificate number' }).fill(certificateNumber);
  await report.getByRole('button', { name: 'Verify number' }).click();
  await expectReport(report, { title: 'Valid', yes: 6, legalName });
  await report.goto('/verify');
  await report.getByLabel('Credential file').setInputFiles(join(app.dataDirectory, 'download-Download the credential'));
  await report.getByRole('button', { name: 'Verify file' }).click();
  await expectReport(report, { title: 'Valid', yes: 6, legalName });
  stranger.watch.allow(/status of 404/);
  await report.goto('/verify/CMDSP-0000-0000-0000-0000-0');
  await report.getByRole('heading', { level: 1, name: 'No such certificate' }).waitFor();
  await report.close();
  for (const address of ['/verify', `/verify/${certificateNumber}`]) {
    await page.goto(address);
    await expectNoAxeViolations(page);
  }
  await page.goto('/certificate');
});

step('shows at once what the officer decides: suspended, reinstated, revoked', async () => {
  const report = await stranger.context.newPage();
  await changeStatus(desk, { action: 'Suspend', legalName });
  await report.goto(`/verify/${certificateNumber}`);
  await expectReport(report, { title: 'Suspended', yes: 5, legalName });
  await page.reload();
  await page.getByText(/^Your certificate is suspended/).waitFor();
  await changeStatus(desk, { action: 'Reinstate', legalName });
  await report.reload();
  await expectReport(report, { title: 'Valid', yes: 6, legalName });
  await changeStatus(desk, { action: 'Revoke', legalName });

  await report.reload();

  await expectReport(report, { title: 'Revoked', yes: 5, legalName });
  await page.reload();
  await page.getByText(/^Your certificate was revoked/).waitFor();
  expect(await desk.getByRole('button', { name: new RegExp(`Reinstate .*${legalName}`) }).count()).toBe(0);
});
