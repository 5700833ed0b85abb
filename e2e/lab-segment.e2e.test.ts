import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { layoutFaults } from './app/layout-faults.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { readDemoAccount } from './steps/demo-accounts.ts';
import { createLabKeys, type LabKeys } from './steps/lab-keys.ts';
import { signIn } from './steps/sign-in.ts';
import { solveWard, type WardSolution } from './steps/ward-solution.ts';

// The lab segment-ward-network in practice: once by mouse, once by keyboard alone.

let app: RunningApp;
let browser: TestBrowser;
let mouse: Person;
let keyboard: Person;
let page: Page;
let keys: LabKeys;
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
  keys = createLabKeys(page);
  await signIn(page, readDemoAccount(app.output(), 'candidate-beginning'));
  await page.goto('/labs/segment-ward-network');
  await keys.press(page.getByRole('button', { name: 'Begin practice' }));
  await page.getByRole('heading', { name: 'Hosts and their zones' }).waitFor();
  solution = await solveWard(page);
  for (const { name } of solution.zones) {
    await keys.type(page.getByLabel('Name of a new zone'), name);
    await keys.strike('Enter');
    await page.getByRole('checkbox', { name: `Zone ${name} keeps its hosts apart` }).waitFor();
  }
  await keys.tick(page.getByRole('checkbox', { name: 'Zone Zone of alarms keeps its hosts apart' }));
  for (const { group, zone } of solution.groups) {
    await keys.choose(page.getByLabel('All of', { exact: true }), { label: group });
    await keys.choose(page.getByLabel('into zone', { exact: true }), { label: zone });
    await keys.press(page.getByRole('button', { name: 'Put them there' }));
  }
  await keys.choose(page.getByLabel(`Zone of ${solution.oldMonitor}`), { label: 'Old monitor' });
  await keys.press(page.getByRole('button', { name: 'Edit rules as text' }));
  await keys.reach(page.getByLabel('Rules, one a line, first match decides'));
  // As from the clipboard: forty-six lines letter by letter prove nothing more.
  await page.keyboard.insertText(solution.rules);
  await keys.press(page.getByRole('button', { name: 'Put these rules in place' }));
  await page.getByText('46 rules are in place.').waitFor();
  for (const [question, beginning] of [
    [/What stands in for it/, solution.bedside],
    [/both units of the filter are lost/, solution.failover],
  ] as const) {
    const field = page.getByLabel(question);
    await keys.choose(field, { label: (await field.locator('option', { hasText: beginning }).textContent()) ?? '' });
  }
  await keys.press(page.getByRole('button', { name: 'Mark my work' }));

  await page.getByRole('region', { name: 'Result' }).getByText('100 of 100 points').waitFor();
  await expectNoAxeViolations(page);
});

step('moves a rule by its keys and keeps the focus on it', async () => {
  await keys.press(page.getByRole('button', { name: 'Move rule 46 up' }));

  await page.getByText('The rule is number 45 of 46 now.').waitFor({ state: 'attached' });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Move rule 45 up');
});

async function chooseByMouse(question: string, beginning: string): Promise<void> {
  const field = page.getByLabel(new RegExp(question));
  const label = await field.locator('option', { hasText: beginning }).textContent();
  await field.selectOption({ label: label ?? '' });
}
