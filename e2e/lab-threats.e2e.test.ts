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
import { solveThreatLab, type ThreatSolution } from './steps/solve-threat-lab.ts';
import { tabTo } from './steps/tab-to.ts';

// The lab on threat models: the first of every kind by keyboard alone, then a practice run to full marks by mouse.

let app: RunningApp;
let browser: TestBrowser;
let person: Person;
let page: Page;
let solution: ThreatSolution;
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

step('opens a practice run by keyboard and shows the sheet', async () => {
  await page.goto('/labs/threat-model-a-pump');
  await press(page.getByRole('button', { name: 'Begin practice' }));
  const title = (await page.getByText(/^System sheet: /).innerText()).replace(/^System sheet: /, '');
  solution = solveThreatLab(title);

  await page.getByText('Nothing is drawn yet.').waitFor();
  await expectNoAxeViolations(page);
  expect(await layoutFaults(page)).toEqual([]);
});

step('by keyboard: a flow, a boundary, the assumption and a threat with its answer', async () => {
  const [flow] = solution.flows;
  const [boundary = []] = solution.boundaries;
  const [threat] = solution.threats;
  if (flow === undefined || threat === undefined) throw new Error('An empty solution');

  await choose(page.getByLabel('Flow from'), { label: flow.from });
  await choose(page.getByLabel('Flow to'), { label: flow.to });
  await press(page.getByRole('button', { name: 'Draw flow' }));
  await page.getByText(`Drawn: ${flow.from} → ${flow.to}.`).waitFor();
  for (const box of ['Data', 'Command', 'Code', 'Authenticated', 'Encrypted'])
    if (flow.boxes.includes(box) !== (box === 'Data'))
      await tick(group(`${flow.from} → ${flow.to}`).getByRole('checkbox', { name: box }));

  await tab('Boundaries');
  await choose(page.getByLabel('Assumption under the model'), { value: solution.assumption });
  await press(page.getByRole('button', { name: 'Add boundary' }));
  for (const member of boundary)
    await tick(
      group('Boundary 1: what stands inside').getByRole('checkbox', { name: member, exact: true }),
      'Shift+Tab',
    );
  await page.getByText('1 drawn of 5').waitFor();

  await tab('Threats');
  await choose(page.getByLabel('Threat', { exact: true }), { value: 'injected-query' });
  await choose(page.getByLabel('Where it happens'), { label: flow.from });
  await press(page.getByRole('button', { name: 'Attach threat' }));
  await page.getByText(/^Attached: /).waitFor();
  await choose(page.getByLabel('Answered by'), { value: 'input-validation' });
  await press(page.getByRole('button', { name: /^Take this mitigation/ }));
  await page.getByRole('button', { name: /^Take back: Check form/ }).waitFor();
});

step('by keyboard: a threat without reason is marked, beside the row and on the sheet', async () => {
  await press(page.getByRole('button', { name: 'Mark my work' }), 'Shift+Tab');

  await page.getByRole('heading', { name: 'Result' }).waitFor();
  await page
    .getByRole('region', { name: 'Your work' })
    .getByText(/^Nothing on the sheet makes “Text becomes a command” possible/)
    .waitFor();
  await page.getByText('Look at this again.').first().waitFor();
  await expectNoAxeViolations(page);
  expect(await layoutFaults(page)).toEqual([]);
});

step('by mouse: the whole solution earns 100 points', async () => {
  await page.getByRole('button', { name: 'Remove the threat Text becomes a command' }).click();
  await page.getByRole('tab', { name: /Flows/ }).click();
  for (const { from, to, boxes } of solution.flows.slice(1)) {
    await page.getByLabel('Flow from').selectOption({ label: from });
    await page.getByLabel('Flow to').selectOption({ label: to });
    await page.getByRole('button', { name: 'Draw flow' }).click();
    const row = group(`${from} → ${to}`);
    for (const box of ['Data', 'Command', 'Code', 'Authenticated', 'Encrypted'])
      if (boxes.includes(box) !== (box === 'Data')) await row.getByText(box, { exact: true }).click();
  }
  await page.getByRole('tab', { name: /Boundaries/ }).click();
  for (const [index, members] of solution.boundaries.entries()) {
    if (index === 0) continue;
    await page.getByRole('button', { name: 'Add boundary' }).click();
    const row = group(`Boundary ${index + 1}: what stands inside`);
    for (const member of members) await row.getByText(member, { exact: true }).click();
  }
  await page.getByRole('tab', { name: /Threats/ }).click();
  for (const { threat, at, mitigation, isMultiPatient } of solution.threats) {
    await page.getByLabel('Threat', { exact: true }).selectOption(threat);
    await page.getByLabel('Where it happens').selectOption({ label: at });
    await page.getByRole('button', { name: 'Attach threat' }).click();
    // The newest row stands first.
    await page.getByLabel('Answered by').first().selectOption(mitigation);
    await page
      .getByRole('button', { name: /^Take this mitigation/ })
      .first()
      .click();
    if (isMultiPatient) await page.getByText('One act reaches many patients').first().click();
  }
  await page.getByRole('button', { name: 'Mark my work' }).click();

  await page.getByText('100 of 100 points').waitFor();
});

step('shows what is drawn, and can be read on a phone, by night and in twice the size', async () => {
  await page.getByRole('tab', { name: 'Drawing', exact: true }).first().click();
  await page.getByRole('region', { name: 'System model' }).waitFor();
  await expectNoAxeViolations(page);
  for (const name of [/^Threats/, /^Boundaries/, /^Flows/]) {
    await page.getByRole('tab', { name }).first().click();
    await expectGoodInEveryLook(page, String(name));
  }
});

function group(name: string): Locator {
  return page.getByRole('group', { name });
}

/** Walks to the tabs and along them. */
async function tab(name: string): Promise<void> {
  const selected = page.getByRole('tablist', { name: 'Parts of the threat model' }).locator('[aria-selected="true"]');
  await tabTo(page, selected, 'Shift+Tab');
  for (let moves = 0; moves < 4 && !(await selected.innerText()).startsWith(name); moves += 1)
    await page.keyboard.press('ArrowRight');
  expect(await selected.innerText()).toContain(name);
}

async function press(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(page, target, key);
  await page.keyboard.press('Enter');
}

async function tick(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(page, target, key);
  await page.keyboard.press('Space');
}

/** Goes down a list with the arrow key until the option is chosen. */
async function choose(target: Locator, option: { readonly label: string } | { readonly value: string }): Promise<void> {
  const options = await target.evaluate((select: HTMLSelectElement) =>
    [...select.options].map(({ value, text }) => ({ value, text })),
  );
  const place = options.findIndex(({ value, text }) =>
    'label' in option ? text === option.label : value === option.value,
  );
  expect(place).toBeGreaterThan(0);
  await tabTo(page, target);
  for (let moves = 0; moves < place; moves += 1) await page.keyboard.press('ArrowDown');
}
