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

// A panel from its opening to the replaced estimates: two of five judges rate by keyboard, the others through the
// interface; and the statistics that staff see.

const title = 'Winter panel on compliance';
const judgeKeys = ['reviewer', 'editor', 'judge-one', 'judge-two', 'author'] as const;
let app: RunningApp;
let browser: TestBrowser;
let officer: Person;
let judges: readonly Person[] = [];
let office: Page;
let pages: readonly Page[] = [];
let panel = '';
const step = createSteps(() => [officer, ...judges]);

beforeAll(async () => {
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  officer = await browser.newPerson();
  office = await officer.context.newPage();
  for (const _ of judgeKeys) {
    const person = await browser.newPerson();
    judges = [...judges, person];
    pages = [...pages, await person.context.newPage()];
  }
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** Accepts what holds for the bank as the page does, where it has not been accepted. */
async function acceptBank(page: Page): Promise<void> {
  const door = (await (await page.request.get('/api/bank/door')).json()) as {
    isOpen: boolean;
    texts: { hash: string }[];
  }; // as the contract says
  if (door.isOpen) return;
  const hashes = door.texts.map(({ hash }) => hash);
  const answer = await page.request.post('/api/bank/declarations', {
    data: { hashes, interests: '' },
    headers: { origin: app.origin },
  });
  expect(answer.status()).toBe(204);
}

/** Rates everything of a round through the interface: 60, 65, 70 … */
async function rateAll(page: Page, round: number, base: number): Promise<void> {
  const rating = (await (await page.request.get(`/api/panels/${panel}/rating`)).json()) as {
    questions: { place: number }[];
  }; // as the contract says
  for (const { place } of rating.questions) {
    const answer = await page.request.put(`/api/panels/${panel}/ratings/${place}`, {
      data: { round, rating: base + 5 * (place % 3) },
      headers: { origin: app.origin },
    });
    expect(answer.status()).toBe(200);
  }
}

step('shows the statistics of the few sittings with what is missing', async () => {
  await signIn(office, readDemoAccount(app.output(), 'officer'));
  await acceptBank(office);
  await office.getByRole('link', { name: 'Statistics' }).first().click();
  await office.getByRole('heading', { level: 1, name: 'Statistics' }).waitFor();
  await office.getByText('2 finished sittings', { exact: false }).waitFor();
  await office
    .getByText(/needs about 1[89] more responses/)
    .first()
    .waitFor();
  await expectGoodInEveryLook(office, 'statistics');

  await tabTo(office, office.getByRole('button', { name: /^Options of / }).first());
  await office.keyboard.press('Enter');
  await office.getByRole('dialog').getByText('Key', { exact: true }).waitFor();
  await expectNoAxeViolations(office);
  await office.keyboard.press('Escape');
});

step('shows panels in every state, and that their judges are simulated', async () => {
  await office.getByRole('link', { name: 'Panels' }).first().click();
  // The officer judged some of them and finds those above as well.
  const all = office.locator('section').filter({ has: office.getByRole('heading', { name: 'All panels' }) });
  await all.getByRole('article', { name: 'Autumn panel, domains 1 and 2' }).getByText('Closed').waitFor();
  await all.getByText('Not sufficient').waitFor();
  await all.getByText('Simulated judges').first().waitFor();
  await expectGoodInEveryLook(office, 'panels');

  await office.getByRole('link', { name: 'Autumn panel, domains 1 and 2' }).click();
  await office.getByText('The judges of this panel are invented').waitFor();
  await office.getByText('These results replace the authors’ estimates').waitFor();
  await office.getByRole('cell', { name: 'Standard error of the mark' }).waitFor();
  await expectGoodInEveryLook(office, 'closed panel');
});

step('is opened by keyboard, for unrated questions of one domain and five judges', async () => {
  await office.goto('/staff/panels');
  await tabTo(office, office.getByRole('button', { name: 'Open a panel' }));
  await office.keyboard.press('Enter');
  await tabTo(office, office.getByRole('textbox', { name: 'Title' }));
  await office.keyboard.type(title);
  for (const domain of [1, 3, 4, 5, 6]) {
    await tabTo(office, office.getByRole('checkbox', { name: `Domain ${domain}` }));
    await office.keyboard.press('Space');
  }
  await tabTo(office, office.getByRole('textbox', { name: 'At most' }));
  await office.keyboard.press('Control+A');
  await office.keyboard.type('3');
  for (const name of [/^Søren/, /^Ngozi/, /^Simulated judge 1/, /^Simulated judge 2/, /^Γεώργιος/]) {
    await tabTo(office, office.getByRole('checkbox', { name }), name.source === '^Søren' ? 'Tab' : 'Shift+Tab').catch(
      async () => tabTo(office, office.getByRole('checkbox', { name })),
    );
    await office.keyboard.press('Space');
  }
  await expectGoodInEveryLook(office, 'opening a panel');
  await office.getByRole('button', { name: 'Open the panel and invite' }).click();

  await office.getByRole('heading', { level: 1, name: title }).waitFor();
  panel = new URL(office.url()).pathname.split('/').at(-1) ?? '';
  await office.getByText('0 of 5 judges have rated all 3 questions', { exact: false }).waitFor();
});

step('asks a judge to accept confidentiality first, and is then rated by keyboard alone', async () => {
  for (const [index, page] of pages.entries()) {
    await signIn(page, readDemoAccount(app.output(), judgeKeys[index] ?? ''));
    if (index >= 2) await acceptBank(page);
  }
  for (const [index, page] of pages.slice(0, 2).entries()) {
    await acceptBank(page);
    await page.goto('/staff/panels');
    const mine = page.getByRole('article', { name: title });
    await tabTo(page, mine.getByRole('link', { name: 'Start rating' }));
    await page.keyboard.press('Enter');
    await page.getByText('0 of 3 rated', { exact: false }).waitFor();
    if (index === 0) await expectGoodInEveryLook(page, 'rating');
    await page.getByRole('slider').focus();
    for (let question = 1; question <= 3; question += 1) {
      for (let press = 0; press < question + index; press += 1) await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.getByText(`Saved: ${50 + 5 * (question + index)}`).waitFor();
      await page.getByText('The key is marked above.').waitFor();
      await page.keyboard.press('n');
    }
    await page.getByText('All 3 questions are rated').waitFor();
  }
});

step('keeps what a judge changes at once, also after a reload', async () => {
  const [page] = pages;
  await page?.keyboard.press('ArrowRight');
  await page?.getByText('Saved: 70').waitFor();
  await page?.reload();

  await page?.getByText('3 of 3 rated', { exact: false }).waitFor();
  await page?.keyboard.press('n');
  await page?.keyboard.press('n');
  await page?.getByRole('slider').focus();
  expect(await page?.getByRole('slider').inputValue()).toBe('70');
});

step('shows feedback in round two, and nothing to officers before', async () => {
  for (const [index, page] of pages.entries()) if (index >= 2) await rateAll(page, 1, 40 + 5 * index);
  await office.reload();
  await office.getByText('5 of 5 judges have rated all 3 questions', { exact: false }).waitFor();
  expect(await office.getByText('Mark of the panel').count()).toBe(0);
  await office.getByRole('button', { name: 'End round one' }).click();
  await expectNoAxeViolations(office);
  await office.getByRole('dialog').getByRole('button', { name: 'End round one' }).click();
  await office.getByText('Mark of the panel', { exact: false }).waitFor();

  const [page] = pages;
  await page?.reload();
  await page?.getByText('Middle of all judges').waitFor();
  if (page !== undefined) await expectGoodInEveryLook(page, 'round two');
});

step('is rated a second time and replaces the estimates when it is closed', async () => {
  for (const [index, page] of pages.slice(0, 2).entries()) {
    if (index === 1) await page.reload();
    await page.getByText('0 of 3 rated', { exact: false }).waitFor();
    await page.getByRole('slider').focus();
    for (let question = 1; question <= 3; question += 1) {
      await page.keyboard.press('Enter');
      await page.getByText(/^Saved: /).waitFor();
      await page.keyboard.press('Enter');
    }
    await page.getByText('All 3 questions are rated').waitFor();
  }
  for (const [index, page] of pages.entries()) if (index >= 2) await rateAll(page, 2, 45 + 5 * index);
  await office.reload();
  await office.getByRole('button', { name: 'Close and replace estimates' }).click();
  await office.getByRole('dialog').getByRole('button', { name: 'Close and replace estimates' }).click();

  await office.getByText('These results replace the authors’ estimates').waitFor();
  await expectGoodInEveryLook(office, 'panel with results');
});
