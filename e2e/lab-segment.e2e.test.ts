import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { layoutFaults } from './app/layout-faults.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { readDemoAccount } from './steps/demo-accounts.ts';
import { signIn } from './steps/sign-in.ts';
import { tabTo } from './steps/tab-to.ts';
import { solveWard, type WardSolution } from './steps/ward-solution.ts';

// The lab segment-ward-network in practice: once by mouse, once by keyboard alone.

let app: RunningApp;
let browser: TestBrowser;
let mouse: Person;
let keyboard: Person;
let page: Page;
let solution: WardSolution;
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

step('shows a packet for what a rule from any to any opens, at the rule itself', async () => {
  await page.goto('/labs/segment-ward-network');
  await page.getByRole('button', { name: 'Begin practice' }).click();
  await page.getByRole('heading', { name: 'Hosts and their zones' }).waitFor();
  solution = await solveWard(page);
  for (const { name, isIsolated } of solution.zones) {
    await page.getByLabel('Name of a new zone').fill(name);
    await page.getByRole('button', { name: 'Add zone' }).click();
    if (!isIsolated) await page.getByRole('checkbox', { name: `Zone ${name} keeps its hosts apart` }).uncheck();
  }
  for (const { group, zone } of solution.groups) {
    await page.getByLabel('All of', { exact: true }).selectOption({ label: group });
    await page.getByLabel('into zone', { exact: true }).selectOption({ label: zone });
    await page.getByRole('button', { name: 'Put them there' }).click();
  }
  await page.getByLabel(`Zone of ${solution.oldMonitor}`).selectOption({ label: 'Old monitor' });
  await page.getByRole('button', { name: 'Add rule' }).click();
  await page.getByRole('group', { name: 'Rule rule-1' }).getByLabel('Protocol').selectOption('any');
  await page.getByRole('button', { name: 'Mark my work' }).click();

  await page
    .getByRole('list', { name: 'What was found about rule rule-1' })
    .getByText(/arrives, rule rule-1 decides/)
    .first()
    .waitFor();
  await expectNoAxeViolations(page);
  expect(await layoutFaults(page)).toEqual([]);
});

step('runs the outbreak through the network as it stands', async () => {
  await page.getByRole('button', { name: /^Run the outbreak from/ }).click();
  await page.getByRole('button', { name: 'To the end' }).click();

  await page.getByRole('region', { name: 'What the outbreak reached' }).getByRole('row').nth(20).waitFor();
  await expectNoAxeViolations(page);
});

step('gives full marks for every need with a rule of its own', async () => {
  await page.getByRole('button', { name: 'Edit rules as text' }).click();
  await page.getByLabel('Rules, one a line, first match decides').fill(solution.rules);
  await page.getByRole('button', { name: 'Put these rules in place' }).click();
  await page.getByText('46 rules are in place.').waitFor();
  await chooseByMouse('What stands in for it', solution.bedside);
  await chooseByMouse('both units of the filter are lost', solution.failover);
  await page.getByRole('button', { name: 'Mark my work' }).click();

  await page.getByRole('region', { name: 'Result' }).getByText('100 of 100 points').waitFor();
});

step('can be done by keyboard alone', async () => {
  page = await keyboard.context.newPage();
  await signIn(page, readDemoAccount(app.output(), 'candidate-beginning'));
  await page.goto('/labs/segment-ward-network');
  await pressButton('Begin practice');
  await page.getByRole('heading', { name: 'Hosts and their zones' }).waitFor();
  solution = await solveWard(page);
  for (const { name } of solution.zones) {
    await focus(page.getByLabel('Name of a new zone'));
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: `Zone ${name} keeps its hosts apart` }).waitFor();
  }
  await focus(page.getByRole('checkbox', { name: 'Zone Zone of alarms keeps its hosts apart' }), 'Shift+Tab');
  await page.keyboard.press('Space');
  for (const { group, zone } of solution.groups) {
    await select(page.getByLabel('All of', { exact: true }), group);
    await select(page.getByLabel('into zone', { exact: true }), zone);
    await pressButton('Put them there');
  }
  await select(page.getByLabel(`Zone of ${solution.oldMonitor}`), 'Old monitor');
  await pressButton('Edit rules as text');
  await focus(page.getByLabel('Rules, one a line, first match decides'));
  await page.keyboard.insertText(solution.rules);
  await pressButton('Put these rules in place');
  await page.getByText('46 rules are in place.').waitFor();
  await select(page.getByLabel(/What stands in for it/), solution.bedside);
  await select(page.getByLabel(/both units of the filter are lost/), solution.failover);
  await pressButton('Mark my work', 'Shift+Tab');

  await page.getByRole('region', { name: 'Result' }).getByText('100 of 100 points').waitFor();
  await expectNoAxeViolations(page);
});

step('moves a rule by its keys and keeps the focus on it', async () => {
  await focus(page.getByRole('button', { name: 'Move rule 46 up' }));
  await page.keyboard.press('Enter');

  await page.getByText('The rule is number 45 of 46 now.').waitFor({ state: 'attached' });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Move rule 45 up');
});

async function chooseByMouse(question: string, beginning: string): Promise<void> {
  const field = page.getByLabel(new RegExp(question));
  const label = await field.locator('option', { hasText: beginning }).textContent();
  await field.selectOption({ label: label ?? '' });
}

type Target = ReturnType<Page['getByLabel']>;

async function select(field: Target, text: string): Promise<void> {
  await focus(field);
  // A list that has the focus goes to what is typed.
  await page.keyboard.type(text);
}

async function pressButton(name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await focus(page.getByRole('button', { name, exact: true }), key);
  await page.keyboard.press('Enter');
}

/** Rows are many: a person pages through them; here the Tab key is pressed as often as it takes. */
async function focus(target: Target, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let round = 0; round < 8; round += 1) {
    try {
      await tabTo(page, target, key);
      return;
    } catch {
      // Further on.
    }
  }
  await tabTo(page, target, key);
}
