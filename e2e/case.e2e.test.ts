import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { expectGoodInEveryLook } from './app/expect-good-in-every-look.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { layoutFaults } from './app/layout-faults.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { lostConnection } from './app/watch-context.ts';
import { readDemoAccount } from './steps/demo-accounts.ts';
import { chooseRole, decide, goOn, leaveBriefing, outcomeHeading, press } from './steps/play-case.ts';
import { signIn } from './steps/sign-in.ts';
import { tabTo } from './steps/tab-to.ts';

// A case, played as each of the six groups, by keyboard alone; taken up again after a reload and in another browser.

const roles = [
  'Medical device engineers and system architects',
  'Product managers and technical program managers',
  'Regulatory and quality assurance professionals',
  'Clinical engineering and biomedical engineering staff',
  'IT and network operations personnel in healthcare environments',
  'Cybersecurity Professionals',
] as const;

let app: RunningApp;
let browser: TestBrowser;
let first: Person;
let second: Person;
let page: Page;
let caseAddress: string;
const step = createSteps(() => [first, second]);

beforeAll(async () => {
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  first = await browser.newPerson();
  second = await browser.newPerson();
  page = await first.context.newPage();
  await signIn(page, readDemoAccount(app.output(), 'candidate-ready'));
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

step('leads from a topic to its case by keyboard and proposes the own field of work', async () => {
  await page.goto('/learn/topics/1.3?part=case');
  const link = page.getByRole('tabpanel').getByRole('link').first();
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: 'Choose your role' }).waitFor();

  expect(await page.getByRole('radio', { name: roles[3] }).isChecked()).toBe(true);
  await page.getByText('Nothing in a case is graded').waitFor();
  await expectNoAxeViolations(page);
  expect(await layoutFaults(page)).toEqual([]);
  caseAddress = page.url();
});

step('keeps what the other roles know until the debrief', async () => {
  await chooseRole(page, roles[3]);
  await page.getByRole('heading', { name: `What you know as ${roles[3]}` }).waitFor();

  expect(await page.getByText(/^What you know as/).count()).toBe(1);
  await expectNoAxeViolations(page);
  expect(await layoutFaults(page)).toEqual([]);
});

step('asks for a choice before it decides', async () => {
  await leaveBriefing(page);
  await press(page, 'Decide');

  await page.getByText('Choose what you decide; then confirm it.').waitFor();
  expect(
    await page
      .getByRole('radio')
      .first()
      .evaluate((radio) => radio === document.activeElement),
  ).toBe(true);
  await expectNoAxeViolations(page);
  expect(await layoutFaults(page)).toEqual([]);
});

step('keeps choice and reason exactly as typed over a reload in the middle', async () => {
  const title = await stepTitle(page);
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, reasonField(page));
  await page.keyboard.type('  The ward first,\n then “the file” ');
  await page.getByText(/Draft saved at/).waitFor();

  await page.reload();

  await page.getByRole('button', { name: 'Decide' }).waitFor();
  expect(await stepTitle(page)).toBe(title);
  expect(await page.getByRole('radio').nth(1).isChecked()).toBe(true);
  expect(await reasonField(page).inputValue()).toBe('  The ward first,\n then “the file” ');
});

step('loses no word while the network is away, and says where they are', async () => {
  first.watch.allow(lostConnection);
  await first.context.setOffline(true);
  await tabTo(page, reasonField(page));
  await page.keyboard.press('End');
  await page.keyboard.type('and this');
  await page.getByText(/Not saved yet/).waitFor();
  await press(page, 'Decide');
  await page.getByRole('alert').filter({ hasText: 'cannot be reached' }).waitFor();
  await expectNoAxeViolations(page);
  const kept = await reasonField(page).inputValue();

  await first.context.setOffline(false);

  await page.getByText(/Draft saved at/).waitFor();
  expect(kept).toContain('and this');
  expect(await reasonField(page).inputValue()).toBe(kept);
});

step('shows what came of a decision beside its reason, with words and shapes', async () => {
  await press(page, 'Decide');
  await outcomeHeading(page).waitFor();

  expect(await outcomeHeading(page).evaluate((heading) => heading === document.activeElement)).toBe(true);
  for (const subject of ['Patient', 'Device', 'Organisation'])
    await page.getByRole('heading', { level: 3, name: subject }).waitFor();
  expect(await page.getByText(/^(Much worse|Worse|No change|Better|Much better)$/).count()).toBe(3);
  await page.getByText('and this').waitFor();
  await expectNoAxeViolations(page);
  expect(await layoutFaults(page)).toEqual([]);
});

step('shows the same outcome after a reload, and no way back', async () => {
  await page.reload();
  await outcomeHeading(page).waitFor();

  expect(await page.getByRole('button', { name: 'Decide' }).count()).toBe(0);
  await goOn(page);
});

step('goes on in another browser at the exact step; the first one then learns where the play stands', async () => {
  const title = await stepTitle(page);
  const elsewhere = await second.context.newPage();
  await signIn(elsewhere, readDemoAccount(app.output(), 'candidate-ready'));
  await elsewhere.goto(page.url());
  await elsewhere.getByRole('button', { name: 'Decide' }).waitFor();
  expect(await stepTitle(elsewhere)).toBe(title);
  await decide(elsewhere, { number: 1 });

  first.watch.allow(/status of 409/);
  await page.getByRole('radio').nth(1).check();
  await press(page, 'Decide');
  await page.getByRole('alert').filter({ hasText: 'another window' }).waitFor();
  await press(page, 'Show where the play stands');

  await outcomeHeading(page).waitFor();
  await elsewhere.close();
});

step('ends in a debrief with the way taken and all six roles', async () => {
  while (!(await goOn(page))) await decide(page, { number: 2 });

  expect(await page.getByText('You decided', { exact: true }).count()).toBeGreaterThanOrEqual(3);
  for (const role of roles) await page.getByRole('heading', { level: 3, name: role }).waitFor();
  await page.getByText(/finished this case so far/).waitFor();
  await expectNoAxeViolations(page);
  expect(await layoutFaults(page)).toEqual([]);
});

for (const [index, role] of roles.entries()) {
  if (index === 3) continue;
  step(`is played to its end as ${role} by keyboard alone`, async () => {
    const again = page.getByRole('link', { name: 'Play again in another role' });
    await tabTo(page, again);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Choose your role' }).waitFor();
    await chooseRole(page, role);
    await leaveBriefing(page);
    await page.getByRole('heading', { level: 3, name: `Only you notice, as ${role}` }).waitFor();

    await decide(page, { number: 1 + (index % 3), reason: `Seen as ${role}` });
    while (!(await goOn(page))) await decide(page, { number: 1 + (index % 2) });

    expect(await page.getByText('You decided', { exact: true }).count()).toBeGreaterThanOrEqual(3);
  });
}

step('puts the six plays side by side', async () => {
  const compare = page.getByRole('link', { name: 'Compare your roles' });
  await tabTo(page, compare);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Compare your roles' }).waitFor();

  const columns = page.locator('section').first().getByRole('article');
  await columns.first().waitFor();
  expect(await columns.count()).toBe(6);
  await page.goto('/learn/cases');
  await page.getByText('Played as').waitFor();
  for (const role of roles) expect(await page.getByText(role, { exact: true }).count()).toBe(1);
});

step('can be read on a phone, by night and in twice the size, at every place', async () => {
  await page.goto(caseAddress);
  await chooseRole(page, roles[0]);
  await expectGoodInEveryLook(page, 'briefing');
  await leaveBriefing(page);
  await expectGoodInEveryLook(page, 'step');
  await decide(page, { number: 1, reason: 'averyverylongwordwithoutanyspace'.repeat(6) });
  await expectGoodInEveryLook(page, 'outcome');
  while (!(await goOn(page))) await decide(page, { number: 1 });
  for (const details of await page.locator('main details').all())
    await details.evaluate((element) => element.setAttribute('open', ''));
  await expectGoodInEveryLook(page, 'debrief');
  for (const address of [`${caseAddress}/compare`, caseAddress, '/learn/cases']) {
    await page.goto(address);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await expectGoodInEveryLook(page, address);
  }
});

function stepTitle(on: Page): Promise<string | null> {
  return on.getByRole('heading', { level: 2 }).first().textContent();
}

function reasonField(on: Page) {
  return on.getByRole('textbox', { name: 'Your reason' });
}
