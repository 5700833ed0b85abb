import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { expectGoodInEveryLook } from './app/expect-good-in-every-look.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { readDemoAccount } from './steps/demo-accounts.ts';
import { signIn } from './steps/sign-in.ts';
import { tabTo } from './steps/tab-to.ts';

// A question is written by keyboard while the linter speaks up, commented, revised, passed by two people who did not write it,
// refused to its author, and made live by an officer; the difference of two revisions is shown word by word.

let app: RunningApp;
let browser: TestBrowser;
const people = new Map<string, { person: Person; page: Page }>();
const step = createSteps(() => [...people.values()].map(({ person }) => person));

beforeAll(async () => {
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  for (const key of ['author', 'reviewer', 'editor', 'officer']) {
    const person = await browser.newPerson();
    people.set(key, { person, page: await person.context.newPage() });
  }
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

function pageOf(key: 'author' | 'reviewer' | 'editor' | 'officer'): Page {
  const found = people.get(key);
  if (found === undefined) throw new Error(`Nobody is ${key}`);
  return found.page;
}

/** The name of the question that is written here. */
let id = '';

const stem =
  'A hospital finds that an infusion gateway accepts settings from any workstation of the clinical network. The maker ' +
  'answers that a mended version comes in three months. Which step protects patients best until then?';

const options = [
  ['Let only the pharmacy server reach the gateway', 'Right: it closes the path and keeps the pumps working.'],
  [
    'Switch the gateway off until the maker is ready',
    'Takes safety for the absence of function; pumps lose their limits.',
  ],
  ['Ask every ward to change the shared password', 'Takes a shared secret for a barrier; the path stays open.'],
  ['Wait for the mended version and document this', 'Takes a record for a measure; nothing changes for patients.'],
] as const;

async function type(name: string, text: string): Promise<void> {
  const page = pageOf('author');
  await tabTo(page, page.getByRole('textbox', { name, exact: true }));
  await page.keyboard.type(text);
}

/** Opens the question as somebody and takes a step with a reason. */
async function take(page: Page, button: string, reason: string): Promise<void> {
  await page.goto(`/staff/bank/entries/${id}`);
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await expectNoAxeViolations(page);
  await page.getByRole('dialog').getByRole('button', { name: button }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

step('finds in the bank, and the address keeps what was looked for', async () => {
  const page = pageOf('author');
  await signIn(page, readDemoAccount(app.output(), 'author'));
  await page.getByRole('link', { name: 'Question bank' }).first().click();
  await page.getByRole('status').filter({ hasText: 'entries' }).waitFor();
  await expectGoodInEveryLook(page, 'question bank');

  await page.getByRole('searchbox', { name: 'Words, names, sources' }).fill('gateway');
  await page.getByLabel('Domain').selectOption('4');
  await page.waitForURL(/q=gateway.*domain=4|domain=4.*q=gateway/);
  const narrowed = page.getByRole('status').filter({ hasText: /^(One entry|\d+ entries)$/ });
  await narrowed.waitFor();
  const found = await narrowed.innerText();
  await page.reload();

  await page.getByRole('status').filter({ hasText: found }).waitFor();
});

step('writes a question by keyboard while the linter speaks up, and loses nothing', async () => {
  const page = pageOf('author');
  await page.goto('/staff/bank');
  await tabTo(page, page.getByRole('button', { name: 'Write a question' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Begin' }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^Draft of/ }).waitFor();
  id = (await page.getByRole('heading', { level: 1 }).innerText()).replace('Draft of ', '');
  await page.getByText(/\d+ to mend/).waitFor();
  await expectGoodInEveryLook(page, 'draft of a question');

  await tabTo(page, page.getByLabel('Topic'));
  await page.keyboard.type('1.4');
  await type('Stem', 'Too short.');
  await page
    .getByText(/the stem of|to mend/)
    .first()
    .waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(stem);
  for (const [index, [text, reason]] of options.entries()) {
    const letter = 'ABCD'[index] ?? '';
    await type(`Text of ${letter}`, text);
    await type(index === 0 ? 'Why A is right' : `Why ${letter} is wrong`, reason);
  }
  await type('Source document', 'FDA premarket cybersecurity guidance');
  await type('Date of the document', '2026-02-03');
  await page.getByText(/^(Nothing to mend|0 to mend)/).waitFor();
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.reload();

  const kept = () => page.getByRole('textbox', { name: 'Stem' }).inputValue();
  await expect.poll(kept, { timeout: 20_000 }).toBe(stem);
  await tabTo(page, page.getByRole('button', { name: 'Hand in for technical review' }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: id, exact: true }).waitFor();
  await page.getByText('Technical review', { exact: true }).first().waitFor();
});

step('refuses its author the review, in words and on the server', async () => {
  const page = pageOf('author');

  await page.getByText('You wrote this revision, so somebody else has to decide.').waitFor();
  const answer = await page.request.post(`/api/bank/entries/${id}/steps`, {
    data: { revision: 1, step: 'pass-technical', reason: 'It is mine and it is good.' },
    headers: { origin: app.origin },
  });

  expect(answer.status()).toBe(409);
  expect(await answer.json()).toMatchObject({ code: 'bank-refused' });
  await expectGoodInEveryLook(page, 'question of the bank');
});

step('is commented by a technical reviewer and sent back', async () => {
  const page = pageOf('reviewer');
  await signIn(page, readDemoAccount(app.output(), 'reviewer'));
  await page.goto(`/staff/bank/entries/${id}?tab=review`);
  await page.getByLabel('About', { exact: true }).selectOption('stem');
  await page.getByRole('textbox', { name: 'Comment', exact: true }).fill('Say that the gateway serves pumps in use.');
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await page.getByRole('article', { name: 'Comment on stem' }).waitFor();
  await expectGoodInEveryLook(page, 'comments of the bank');

  await take(page, 'Send back', 'One comment on the stem.');

  await page.getByText('Draft', { exact: true }).first().waitFor();
});

step('is revised by its author, and the difference is shown', async () => {
  const page = pageOf('author');
  await page.goto(`/staff/bank/entries/${id}`);
  await page.getByRole('button', { name: 'Write a new revision' }).click();
  const field = page.getByRole('textbox', { name: 'Stem' });
  await field.waitFor();
  const draft = /\/api\/bank\/drafts\/[^/]+$/;
  await page.route(draft, async (route) => {
    await setTimeout(1000);
    await route.continue();
  });
  await field.fill(stem.replace('an infusion gateway', 'an infusion gateway for pumps in use'));
  // Handed in while the last words are on their way: it waits for them.
  await page.getByText('Saving', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Hand in for technical review' }).click();
  await page.getByRole('heading', { level: 1, name: id, exact: true }).waitFor();
  await page.unroute(draft);

  await page.getByRole('tab', { name: 'Changes' }).click();

  await page.locator('ins', { hasText: 'for pumps in use' }).waitFor();
  await expectGoodInEveryLook(page, 'changes of a question');
});

step('passes both reviews by different people, and an officer makes it live', async () => {
  const [reviewer, editor, officer] = [pageOf('reviewer'), pageOf('editor'), pageOf('officer')];
  await take(reviewer, 'Pass technical review', 'The key follows from the case.');
  await reviewer.getByText('You passed the technical review', { exact: false }).waitFor();
  await signIn(editor, readDemoAccount(app.output(), 'editor'));
  await take(editor, 'Pass editorial review', 'Plain and even.');
  await signIn(officer, readDemoAccount(app.output(), 'officer'));

  await take(officer, 'Accept and make live', 'Accepted for the demonstration.');

  await officer.getByText('Live', { exact: true }).first().waitFor();
  await officer.getByText('accepted by Małgorzata Wiśniewska-Żuk', { exact: false }).waitFor();
  await officer.getByRole('tab', { name: 'Life story' }).click();
  await officer.getByText('Revision 2: Accepted and made live').waitFor();
  await expectGoodInEveryLook(officer, 'life story of a question');
});

step(
  'shows officers who has read, pairs that resemble each other, and an import that changes nothing yet',
  async () => {
    const [officer, author] = [pageOf('officer'), pageOf('author')];
    await officer.goto('/staff/bank/readings');
    await officer.getByRole('cell', { name: 'I wrote a book', exact: false }).waitFor();
    await expectGoodInEveryLook(officer, 'readings of the bank');
    await author.goto('/staff/bank/similar');
    await author.getByRole('status').filter({ hasText: 'pair' }).waitFor();
    await expectNoAxeViolations(author);

    const file = await (await officer.request.get(`/api/bank/export?ids=${id}`)).text();
    await author.goto('/staff/bank/exchange');
    await author
      .getByLabel('File')
      .setInputFiles({ name: 'bank.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await author.getByRole('button', { name: 'Try it without changing anything' }).click();

    await author.getByText('Same as here').waitFor();
    await expectGoodInEveryLook(author, 'import of the bank');
  },
);
