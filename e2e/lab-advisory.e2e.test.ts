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
import { type AdviseSolution, solveAdviseLab } from './steps/solve-advise-lab.ts';
import { tabTo } from './steps/tab-to.ts';

// The lab on disclosure: the first of every kind of statement by keyboard alone, the whole advisory by mouse to full marks.

let app: RunningApp;
let browser: TestBrowser;
let person: Person;
let page: Page;
let solution: AdviseSolution;
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

step('opens a practice run by keyboard and shows the papers', async () => {
  await page.goto('/labs/disclose-and-advise');
  await press(page.getByRole('button', { name: 'Begin practice' }));
  solution = solveAdviseLab(await page.getByRole('region', { name: 'Papers' }).innerText());

  await page.getByRole('tab', { name: 'Head' }).waitFor();
  await expectNoAxeViolations(page);
});

step('by keyboard: head, products, a state, a justification, a measure, a day and a sentence', async () => {
  const [weakness] = solution.weaknesses;
  const [day] = solution.days;
  const reasoned = weakness?.states.find(({ reason }) => reason !== null);
  const [measure] = weakness?.measures ?? [];
  if (weakness === undefined || day === undefined || reasoned === undefined || measure === undefined)
    throw new Error('An empty solution');

  // An update begins with the revision that is out, so that every id stays as it is.
  const published = page.getByRole('button', { name: 'Start from the published revision' });
  const isUpdate = (await published.count()) > 0;
  if (isUpdate) await press(published);
  await type(page.getByLabel('Title', { exact: true }), 'Security advisory');
  await choose(page.getByLabel('Category', { exact: true }), 'csaf_security_advisory');
  if (!isUpdate) await type(page.getByLabel('Tracking id'), solution.trackingId);

  await tab('Products');
  if (!isUpdate) await press(page.getByRole('button', { name: /^Add all/ }));
  await page.getByRole('tab', { name: 'Products (6)' }).waitFor();

  if (isUpdate) {
    await tab(weakness.cve);
  } else {
    await tab('Add weakness');
    await press(page.getByRole('button', { name: `Add ${weakness.cve}` }));
  }
  await move(solution.wrong.number, solution.wrong.label);
  await move(reasoned.number, 'Not affected');
  await choose(page.getByLabel(`Justification of ${reasoned.number}`), reasoned.reason ?? '');
  await choose(page.getByLabel('What to do'), measure.details);
  await press(page.getByRole('button', { name: 'Add measure' }));
  await page.getByLabel('Category of measure 1').waitFor();

  await tab('Days and file name');
  await type(page.getByLabel(day.label), day.day);
  await tab('Notice');
  await tick(page.getByRole('checkbox', { name: solution.sentences[0] ?? '' }));
  await page.getByRole('tab', { name: 'Notice (1)' }).waitFor();
});

step('by keyboard: a wrong state is marked with its reason where it stands', async () => {
  await press(page.getByRole('button', { name: 'Mark my work' }), 'Shift+Tab');

  await page.getByRole('heading', { name: 'Result' }).waitFor();
  await tab(solution.weaknesses[0]?.cve ?? '', 'Shift+Tab');
  await page
    .getByRole('rowheader')
    .getByText(new RegExp(`${solution.wrong.number} is said to be fixed`))
    .waitFor();
  await expectNoAxeViolations(page);
  expect(await layoutFaults(page)).toEqual([]);
});

step('by mouse: the whole advisory earns 100 points', async () => {
  await page.getByRole('tab', { name: 'Head' }).click();
  await page.getByLabel('Status of the document').selectOption('final');
  await page.getByLabel('Version', { exact: true }).fill(solution.history.at(-1)?.number ?? '');
  await page.getByLabel('First release').fill(solution.releases.first);
  await page.getByLabel('Current release').fill(solution.releases.current);
  for (const [index, { number, day }] of solution.history.entries()) {
    if ((await page.getByLabel(`Number of revision ${index + 1}`).count()) === 0) {
      await page.getByRole('button', { name: 'Add revision' }).click();
    }
    await page.getByLabel(`Number of revision ${index + 1}`).fill(number);
    await page.getByLabel(`Day of revision ${index + 1}`).fill(day);
    await page.getByLabel(`What changed in revision ${index + 1}`).fill('What is known on this day');
  }

  for (const weakness of solution.weaknesses) {
    if ((await page.getByRole('tab', { name: weakness.cve }).count()) === 0) {
      await page.getByRole('tab', { name: 'Add weakness' }).click();
      await page.getByRole('button', { name: `Add ${weakness.cve}` }).click();
    }
    await page.getByRole('tab', { name: weakness.cve }).click();
    for (const { number, list, reason } of weakness.states) {
      await state(number, labels[list] ?? '').check();
      if (reason !== null) await page.getByLabel(`Justification of ${number}`).selectOption(reason);
    }
    const old = page.getByRole('button', { name: 'Remove measure 1' });
    while ((await old.count()) > 0) await old.click();
    for (const [place, { details, category, numbers }] of weakness.measures.entries()) {
      await page.getByLabel('What to do').selectOption(details);
      await page.getByRole('button', { name: 'Add measure' }).click();
      await page.getByLabel(`Category of measure ${place + 1}`).selectOption(category);
      const products = page.getByRole('group', { name: `Products of measure ${place + 1}` });
      for (const { number } of weakness.states) await products.getByLabel(number).setChecked(numbers.includes(number));
    }
    for (const part of weakness.vector.split('/').slice(1)) {
      const [metric = '', value = ''] = part.split(':');
      await page
        .getByRole('radiogroup', { name: `(${metric})` })
        .getByLabel(wordOf(metric, value), { exact: true })
        .check();
    }
  }

  await page.getByRole('tab', { name: 'Days and file name' }).click();
  for (const { label, day } of solution.days) await page.getByLabel(label).fill(day);
  await page.getByLabel('File name', { exact: true }).fill(solution.fileName);
  await page.getByRole('tab', { name: /^Notice/ }).click();
  for (const text of solution.sentences.slice(1)) await page.getByText(text, { exact: true }).first().click();
  await page.getByRole('tab', { name: 'Check and file' }).click();
  await page.getByText('The checks of meaning find nothing.').waitFor();
  await page.getByRole('button', { name: 'Mark my work' }).click();

  await page.getByText('100 of 100 points').waitFor();
});

step('every part is good to look at in every look', async () => {
  for (const name of [/^Products/, /^Notice/, /^Days/, /^Check/]) {
    await page.getByRole('tab', { name }).click();
    await expectNoAxeViolations(page);
  }
  await page.getByRole('tab', { name: solution.weaknesses[0]?.cve ?? '' }).click();
  await expectGoodInEveryLook(page, 'weakness of an advisory');
});

const labels: Readonly<Record<string, string>> = {
  known_affected: 'Affected',
  known_not_affected: 'Not affected',
  fixed: 'Fixed',
  under_investigation: 'Under investigation',
};

function wordOf(metric: string, value: string): string {
  const words: Readonly<Record<string, string>> = {
    N: 'None',
    L: 'Low',
    H: 'High',
    R: 'Required',
    U: 'Unchanged',
    C: 'Changed',
  };
  const reach: Readonly<Record<string, string>> = { N: 'Network', A: 'Adjacent', L: 'Local', P: 'Physical' };
  return (metric === 'AV' ? reach[value] : words[value]) ?? value;
}

function state(number: string, label: string): Locator {
  return page.getByRole('radiogroup', { name: `State of ${number}` }).getByRole('radio', { name: label, exact: true });
}

/** Enters the choices of a product where they stand, and goes on by arrow keys to the one that is wanted. */
async function move(number: string, label: string): Promise<void> {
  const chosen = page.getByRole('radiogroup', { name: `State of ${number}` }).getByRole('radio', { checked: true });
  await tabTo(page, page.locator('[role="tab"][aria-selected="true"]'), 'Shift+Tab');
  await tabTo(page, (await chosen.count()) > 0 ? chosen : state(number, 'Affected'));
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 4 && !(await state(number, label).isChecked()); presses += 1) {
    await page.keyboard.press('ArrowRight');
  }
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
async function choose(target: Locator, value: string): Promise<void> {
  await tabTo(page, target);
  for (let presses = 0; presses < 40; presses += 1) {
    if ((await target.inputValue()) === value) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The arrow keys do not lead to ${value}`);
}

/** Goes to a tab by its place, with the arrow keys of the list. */
async function tab(name: string, key: 'Tab' | 'Shift+Tab' = 'Shift+Tab'): Promise<void> {
  await tabTo(page, page.locator('[role="tab"][aria-selected="true"]'), key);
  const target = page.getByRole('tab', { name });
  for (let presses = 0; presses < 8; presses += 1) {
    if ((await target.getAttribute('aria-selected')) === 'true') return;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`The arrow keys do not lead to ${name}`);
}
