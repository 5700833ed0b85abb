import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openBrowser, type Person, type TestBrowser } from './app/browser.ts';
import { createSteps } from './app/create-steps.ts';
import { expectGoodInEveryLook } from './app/expect-good-in-every-look.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { layoutFaults } from './app/layout-faults.ts';
import { type RunningApp, startApp } from './app/start-app.ts';
import { readDemoAccount } from './steps/demo-accounts.ts';
import { signIn } from './steps/sign-in.ts';
import { type SbomSolution, solveSbomLab } from './steps/solve-sbom-lab.ts';
import { tabTo } from './steps/tab-to.ts';

// The lab on bills of materials: a practice run to full marks by mouse, and the first of every kind by keyboard alone.

let app: RunningApp;
let browser: TestBrowser;
let person: Person;
let page: Page;
let solution: SbomSolution;
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

step('opens a practice run by keyboard and shows the bill', async () => {
  await page.goto('/labs/sbom-and-vex');
  await press(page.getByRole('button', { name: 'Begin practice' }));
  const product = await page.getByRole('heading', { level: 3, name: /\(synthetic\)$/ }).innerText();
  solution = solveSbomLab(product);

  await page.getByText('180 of 180 components').waitFor();
  await expectNoAxeViolations(page);
});

step('by keyboard: a repair, a match, a statement, the order and a window', async () => {
  const [repair] = solution.repairs;
  const [match, other] = solution.matches;
  if (repair === undefined || match === undefined || other === undefined) throw new Error('An empty solution');

  await type(page.getByLabel('Search name, supplier or package URL'), repair.component);
  await press(page.getByRole('rowheader').getByRole('button', { name: repair.component, exact: true }).first());
  await choose(page.getByLabel('Fault', { exact: true }), repair.kind);
  if (repair.value !== null) await choose(valueField(), { label: repair.value });
  await press(page.getByRole('button', { name: /^Note/ }));
  await page.getByText('1 of 12').waitFor();

  await tab('Feed');
  for (const one of [other, match]) {
    await press(feedRow(one.row).getByRole('button'), one === other ? 'Tab' : 'Shift+Tab');
    await tick(page.getByRole('checkbox', { name: ` is about ${one.component} ` }).first());
  }
  await page.getByText('2 advisories matched').waitFor();

  await tab('VEX');
  await choose(page.getByLabel(/^Status of/).first(), 'not_affected');

  await tab('Order');
  await press(page.getByRole('button', { name: /down$/ }).first());
  await page.getByText(/is now in place 2 of 2/).waitFor();

  await tab('Plan');
  await choose(page.getByLabel(/^Window for/).first(), { label: match.plan?.window ?? '' });
  await page.getByRole('tab', { name: '5 Plan (1)' }).waitFor();
});

step('by keyboard: a wrong statement is marked with its reason, on the page and beside the work', async () => {
  await press(page.getByRole('button', { name: 'Mark my work' }), 'Shift+Tab');

  await page.getByRole('heading', { name: 'Result' }).waitFor();
  await tab('VEX', 'Tab');
  await page
    .getByRole('region', { name: 'Your work' })
    .getByText(/the records say "affected", not "not affected"/)
    .first()
    .waitFor();
  await expectNoAxeViolations(page);
  expect(await layoutFaults(page)).toEqual([]);
});

step('by mouse: the whole solution earns 100 points', async () => {
  await page.getByRole('tab', { name: /Bill/ }).click();
  for (const { component, kind, value } of solution.repairs.slice(1)) {
    await page.getByLabel('Search name, supplier or package URL').fill(component);
    await page.getByRole('rowheader').getByRole('button', { name: component, exact: true }).first().click();
    await page.getByLabel('Fault', { exact: true }).selectOption(kind);
    if (value !== null) await valueField().selectOption({ label: value });
    await page.getByRole('button', { name: /^Note/ }).click();
  }
  await page.getByText('12 of 12').waitFor();

  await page.getByRole('tab', { name: /Feed/ }).click();
  for (const { row, component } of solution.matches.slice(2)) {
    await feedRow(row).getByRole('button').click();
    await page.getByText(` is about ${component} `).first().click();
  }
  await page.getByText('9 advisories matched').waitFor();

  // What was matched by keyboard came in first and was put in order there; the rest came in the order of the solution.
  await page.getByRole('tab', { name: /VEX/ }).click();
  for (const { component, status, justification, action } of solution.matches) {
    const card = page
      .getByRole('region', { name: /^CMDSP/ })
      .filter({ has: page.getByRole('heading', { name: `: ${component}` }) });
    await card.getByLabel(/^Status of/).selectOption(status);
    if (justification !== null) await card.getByLabel(/^Justification/).selectOption(justification);
    if (action !== null) await card.getByLabel(/^Action/).selectOption(action);
  }
  await page.getByRole('tab', { name: /Plan/ }).click();
  for (const { component, plan } of solution.matches) {
    if (plan === null) continue;
    const card = page
      .getByRole('region', { name: /^CMDSP/ })
      .filter({ has: page.getByRole('heading', { name: `: ${component}` }) });
    await card.getByLabel(/^Window for/).selectOption({ label: plan.window });
    if (plan.control === null) continue;
    await card.getByLabel(/^Compensating control/).selectOption({ label: plan.control });
    await card.getByLabel(/ends on$/).selectOption('60');
  }
  await page.getByRole('button', { name: 'Mark my work' }).click();

  await page.getByText('100 of 100 points').waitFor();
});

step('every piece of work is good to look at in every look', async () => {
  for (const name of [/Bill/, /Feed/, /Order/, /Plan/]) {
    await page.getByRole('tab', { name }).click();
    await expectNoAxeViolations(page);
  }
  await expectGoodInEveryLook(page, 'The plan of the lab');
});

function valueField(): Locator {
  return page.getByLabel(/^(Repair with|It is a part of)$/);
}

function feedRow(text: string): Locator {
  return page.getByRole('row').filter({ hasText: text });
}

async function press(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(page, target, key);
  await page.keyboard.press('Enter');
}

async function tick(target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Space');
}

async function type(target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

/** Chooses in the browser's own list by arrow keys, as a person does. */
async function choose(target: Locator, wanted: string | { readonly label: string }): Promise<void> {
  await tabTo(page, target);
  for (let presses = 0; presses < 40; presses += 1) {
    const shown = await target.evaluate((element) => {
      const list = element as HTMLSelectElement; // every choice of this page is the browser's own
      return { value: list.value, label: list.selectedOptions[0]?.label ?? '' };
    });
    if (typeof wanted === 'string' ? shown.value === wanted : shown.label === wanted.label) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The arrow keys do not lead to ${JSON.stringify(wanted)}`);
}

/** Goes to a tab by its place, with the arrow keys of the list. */
async function tab(name: string, key: 'Tab' | 'Shift+Tab' = 'Shift+Tab'): Promise<void> {
  await tabTo(page, page.locator('[role="tab"][aria-selected="true"]'), key);
  const target = page.getByRole('tab', { name: new RegExp(name) });
  for (let presses = 0; presses < 5; presses += 1) {
    if ((await target.getAttribute('aria-selected')) === 'true') return;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`The arrow keys do not lead to ${name}`);
}
