import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { layoutFaults } from './app/layout-faults.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { readDemoAccount } from './steps/demo-accounts.ts';
import { createLabKeys, type LabKeys } from './steps/lab-keys.ts';
import { signIn } from './steps/sign-in.ts';
import { type ScoreSolution, solveFinding } from './steps/solve-score-lab.ts';

// The lab score-and-decide in practice: once by mouse, once by keyboard alone.

let app: RunningApp;
let browser: TestBrowser;
let mouse: Person;
let keyboard: Person;
let page: Page;
let keys: LabKeys;
const step = createSteps(() => [mouse, keyboard]);

beforeAll(async () => {
  app = await startApp({ isDemo: true });
  browser = await openBrowser(app.origin);
  mouse = await browser.newPerson();
  keyboard = await browser.newPerson();
  page = await mouse.context.newPage();
  await signIn(page, readDemoAccount(app.output(), 'candidate-ready'));
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

step('points from a wrong vector to the fact that speaks against it', async () => {
  await page.goto('/labs/score-and-decide');
  await page.getByRole('button', { name: 'Begin practice' }).click();
  await page.getByRole('heading', { name: 'Impacts after the rubric' }).waitFor();
  const { vector } = await solutionShown(page);
  const wrong = vector.replace(/AV:./, vector.includes('AV:P') ? 'AV:N' : 'AV:P');
  await page.getByLabel('Paste a vector').fill(`${wrong}/`);
  await page.getByRole('button', { name: 'Take it over' }).click();
  await page.getByText('This slash has no metric after it').waitFor();
  await page.getByLabel('Paste a vector').fill(wrong);
  await page.getByRole('button', { name: 'Take it over' }).click();
  await page.getByText(/Score \d/).waitFor();
  await page.getByRole('button', { name: 'Mark my work' }).click();

  const group = page.getByRole('radiogroup', { name: 'Attack vector (AV)' });
  await group.getByText(/as [PN] does not follow\. Read fact 1/).waitFor();
  await page.getByText('The marking points here').first().waitFor();
  await expectNoAxeViolations(page);
  expect(await layoutFaults(page)).toEqual([]);
});

step('gives full marks by mouse, and says meanwhile what matrix and tree say', async () => {
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    const { vector, impacts, choices, days } = await solutionShown(page);
    await page.getByLabel('Paste a vector').fill(vector);
    await page.getByRole('button', { name: 'Take it over' }).click();
    for (const { name, level } of impacts) await selectOf(page, name).selectOption({ label: level });
    for (const { legend, label } of choices) {
      await page.getByRole('radiogroup', { name: legend, exact: true }).getByText(label, { exact: true }).click();
    }
    for (const { label, day } of days) await page.getByLabel(label).fill(day);
  }
  await page.getByText('8 of 8 findings are assessed').waitFor();
  await page.getByText(/^The matrix says: (un)?controlled\.$/).waitFor();
  await page.getByText(/^The tree says: /).waitFor();
  await page.getByRole('button', { name: 'Mark my work' }).click();

  await page.getByRole('region', { name: 'Result' }).getByText('100 of 100 points').waitFor();
});

step('finds the metrics by the questions of the rubric', async () => {
  await page.getByText('Find the metrics by questions').click();
  const answer = async (question: RegExp, word: 'Yes' | 'No') =>
    page.getByRole('radiogroup', { name: question }).getByText(word, { exact: true }).click();
  await answer(/over a network or a radio link/, 'Yes');
  await answer(/Could it pass a router/, 'No');
  await answer(/Is the link a radio/, 'Yes');
  await answer(/reach somebody who does not touch/, 'No');
  await page.getByText('AV:P', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Take these over into 3.1' }).click();

  const vector = page.getByRole('radiogroup', { name: 'Attack vector (AV)' });
  expect(await vector.getByRole('radio', { name: 'Physical' }).isChecked()).toBe(true);
});

step('can be done by keyboard alone', async () => {
  page = await keyboard.context.newPage();
  keys = createLabKeys(page);
  await signIn(page, readDemoAccount(app.output(), 'candidate-beginning'));
  await page.goto('/labs/score-and-decide');
  await keys.press(page.getByRole('button', { name: 'Begin practice' }));
  await page.getByRole('heading', { name: 'Impacts after the rubric' }).waitFor();
  const count = await page.getByRole('tab').count();
  for (let index = 0; index < count; index += 1) {
    await assessByKeyboard(await solutionShown(page));
    if (index === count - 1) break;
    await keys.press(page.getByRole('button', { name: /^Go on to / }));
    await page.getByRole('tab', { selected: true }).and(page.locator(':focus')).waitFor();
  }
  await keys.press(page.getByRole('button', { name: 'Mark my work' }));

  await page.getByRole('region', { name: 'Result' }).getByText('100 of 100 points').waitFor();
  await expectNoAxeViolations(page);
});

async function solutionShown(shown: Page): Promise<ScoreSolution> {
  const tab = await shown.getByRole('tab', { selected: true }).innerText();
  const facts = shown.getByRole('region', { name: 'Facts of this finding' });
  return solveFinding(tab.replace(/^\d+ /, ''), await facts.innerText());
}

async function assessByKeyboard({ vector, impacts, choices, days }: ScoreSolution): Promise<void> {
  await keys.type(page.getByLabel('Paste a vector'), vector);
  await keys.strike('Enter');
  for (const name of await impactNames()) {
    const level = impacts.find((one) => one.name === name)?.level;
    if (level !== undefined) await keys.choose(selectOf(page, name), { label: level });
  }
  for (const { legend, place } of choices.slice(0, 4)) await keys.pick(groupOf(legend), place);
  for (const { label, day } of days) {
    const [year = '', month = '', date = ''] = day.split('-');
    await keys.reach(page.getByLabel(label));
    await page.keyboard.type(`${month}${date}${year}`);
    expect(await page.getByLabel(label).inputValue()).toBe(day);
  }
  for (const { legend, place } of choices.slice(4)) await keys.pick(groupOf(legend), place);
}

function groupOf(legend: string): Locator {
  return page.getByRole('radiogroup', { name: legend, exact: true });
}

/** The names of the selects in the order in which the Tab key meets them. */
async function impactNames(): Promise<readonly string[]> {
  const selects = page.getByRole('region', { name: 'Impacts after the rubric' }).getByRole('combobox');
  return selects.evaluateAll((all) => all.map((select) => select.getAttribute('aria-label') ?? ''));
}

function selectOf(shown: Page, name: string) {
  // A marked one says so after its name.
  return shown.getByRole('combobox', { name: new RegExp(`^${name.replaceAll(/[()]/g, '\\$&')}`) });
}
