import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { expectGoodInEveryLook } from './app/expect-good-in-every-look.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { readDemoAccount } from './steps/demo-accounts.ts';
import { signIn } from './steps/sign-in.ts';
import { type GapToMark, solveTraceLab } from './steps/solve-trace-lab.ts';
import { tabTo } from './steps/tab-to.ts';

// The lab trace-and-submit in practice: once by mouse, once by keyboard alone.

let app: RunningApp;
let browser: TestBrowser;
let person: Person;
let page: Page;
const step = createSteps(() => [person]);

beforeAll(async () => {
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  person = await browser.newPerson();
  page = await person.context.newPage();
  await signIn(page, readDemoAccount(app.output(), 'candidate-ready'));
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

step('by mouse: says at the row why a mark where nothing is wrong costs points', async () => {
  await page.goto('/labs/trace-and-submit');
  await page.getByRole('button', { name: 'Begin practice' }).click();
  await file().waitFor();
  const gaps = solveTraceLab(await file().innerText());
  const sound = page.getByRole('row').filter({ has: page.getByRole('checkbox') });
  for (const row of await sound.all()) {
    const title = await row.locator('strong').innerText();
    if (gaps.some((gap) => gap.title === title)) continue;
    await row.getByRole('checkbox').check();
    break;
  }
  await page.getByRole('button', { name: 'Mark my work' }).click();

  await file()
    .getByText(/shows no gap: nothing is missing there|does not fit|no section was chosen/)
    .first()
    .waitFor();
  await expectNoAxeViolations(page);
  await file().locator('input:checked').first().uncheck();
});

step('by mouse: the twelve gaps with all that is right about them earn 100 points', async () => {
  for (const gap of solveTraceLab(await file().innerText())) {
    const row = rowOf(gap);
    await row.getByRole('checkbox').check();
    await row.getByLabel(/^Section for/).selectOption(gap.section);
    await row.getByLabel(/^Weight for/).selectOption(gap.severity);
    await row.getByLabel(/^What to do for/).selectOption(gap.response);
  }
  await page.getByText('12 marked as gaps; the file has 12').waitFor();
  await page.getByRole('button', { name: 'Mark my work' }).click();

  await page.getByText('100 of 100 points').waitFor();
  await expectGoodInEveryLook(page, 'trace-and-submit');
});

step('by keyboard alone: begins again and earns 100 points', async () => {
  await press(page.getByRole('button', { name: 'Begin again' }), 'Shift+Tab');
  await press(page.getByRole('dialog').getByRole('button', { name: 'Begin again' }));
  await page.getByText('0 marked as gaps; the file has 12').waitFor();
  for (const gap of solveTraceLab(await file().innerText())) {
    const filter = page.getByRole('combobox', { name: 'Show' });
    await choose(filter, gap.group, 'Shift+Tab');
    const row = rowOf(gap);
    await reach(row.getByRole('checkbox'));
    await page.keyboard.press('Space');
    await choose(row.getByLabel(/^Section for/), gap.section);
    await choose(row.getByLabel(/^Weight for/), gap.severity);
    await choose(row.getByLabel(/^What to do for/), gap.response);
  }
  await page.getByText('12 marked as gaps; the file has 12').waitFor();
  await press(page.getByRole('button', { name: 'Mark my work' }), 'Shift+Tab');

  await page.getByText('100 of 100 points').waitFor();
  await expectNoAxeViolations(page);
});

step('by keyboard: follows a number to its row', async () => {
  await choose(page.getByRole('combobox', { name: 'Show' }), 'Everything');
  const link = file()
    .getByRole('button', { name: /^Go to / })
    .first();
  await reach(link);
  const name = (await link.innerText()).trim();
  await page.keyboard.press('Enter');

  await page.waitForFunction((id) => document.activeElement?.id === `place-${id}`, name);
  expect(await page.locator(`#place-${name}`).isVisible()).toBe(true);
});

function file(): Locator {
  return page.getByRole('region', { name: 'The file', exact: true });
}

function rowOf({ title }: GapToMark): Locator {
  return file()
    .getByRole('row')
    .filter({ has: page.getByText(title, { exact: true }) });
}

async function press(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await reach(target, key);
  await page.keyboard.press('Enter');
}

/** A list that has the focus goes to what is typed: the beginning of the choice, as far as no other choice begins alike. */
async function choose(list: Locator, value: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const options = await list
    .locator('option')
    .evaluateAll((all) =>
      all.map((one) => (one instanceof HTMLOptionElement ? { value: one.value, text: one.text } : null)),
    );
  const text = options.find((one) => one?.value === value || one?.text === value)?.text ?? '';
  let beginning = text.slice(0, 1);
  const isShared = () => options.filter((one) => one?.text.startsWith(beginning)).length > 1;
  while (isShared() && beginning.length < text.length) beginning = text.slice(0, beginning.length + 1);
  await reach(list, key);
  await page.keyboard.type(beginning);
  expect(await list.locator('option:checked').innerText()).toBe(text);
}

/** There are many rows: the Tab key is pressed as often as it takes. */
async function reach(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    try {
      await tabTo(page, target, key);
      return;
    } catch {
      // Further on.
    }
  }
  await tabTo(page, target, key);
}
