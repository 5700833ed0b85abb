import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { expectGoodInEveryLook } from './app/expect-good-in-every-look.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { layoutFaults } from './app/layout-faults.ts';
import { visitDemo } from './app/visit-demo.ts';
import { createLabKeys, type LabKeys } from './steps/lab-keys.ts';
import { type AdviseSolution, solveAdviseLab } from './steps/solve-advise-lab.ts';

// The lab on disclosure: the whole of it by keyboard alone, and once more by mouse.

/** More than this many keys to get about would be a clumsy editor. */
const mostMoves = 750;

let page: Page;
let keys: LabKeys;
const { step, opened } = visitDemo('candidate-ready');

beforeAll(() => {
  ({ page } = opened());
  keys = createLabKeys(page);
});

step('opens a practice run by keyboard and shows the papers', async () => {
  await page.goto('/labs/disclose-and-advise');
  await keys.press(page.getByRole('button', { name: 'Begin practice' }));

  await page.getByRole('tab', { name: 'Head' }).waitFor();
  await expectNoAxeViolations(page);
});

step('by keyboard: a wrong state is marked with its reason where it stands', async () => {
  const { weaknesses, wrong } = await solution();
  const [weakness] = weaknesses;
  if (weakness === undefined) throw new Error('An empty solution');
  await beginByKeyboard();
  await openByKeyboard(weakness.cve);
  await keys.pick(stateOf(wrong.number), Object.values(labels).indexOf(wrong.label));
  await keys.press(page.getByRole('button', { name: 'Mark my work' }));

  await page.getByRole('heading', { name: 'Result' }).waitFor();
  await page
    .getByRole('rowheader')
    .getByText(new RegExp(`${wrong.number} is said to be fixed`))
    .waitFor();
  await expectNoAxeViolations(page);
  expect(await layoutFaults(page)).toEqual([]);
});

step('by keyboard alone: head, weaknesses, days and notice earn 100 points', async () => {
  const { trackingId, history, releases, weaknesses, days, fileName, sentences } = await solution();
  await keys.tab('Head');
  await keys.type(page.getByLabel('Title', { exact: true }), 'Security advisory');
  await keys.choose(page.getByLabel('Category', { exact: true }), { value: 'csaf_security_advisory' });
  await keys.type(page.getByLabel('Tracking id'), trackingId);
  await keys.choose(page.getByLabel('Status of the document'), { value: 'final' });
  await keys.type(page.getByLabel('Version', { exact: true }), history.at(-1)?.number ?? '');
  await keys.type(page.getByLabel('First release'), releases.first);
  await keys.type(page.getByLabel('Current release'), releases.current);
  for (const [index, { number, day }] of history.entries()) {
    if ((await page.getByLabel(`Number of revision ${index + 1}`).count()) === 0)
      await keys.press(page.getByRole('button', { name: 'Add revision' }));
    await keys.type(page.getByLabel(`Number of revision ${index + 1}`), number);
    await keys.type(page.getByLabel(`Day of revision ${index + 1}`), day);
    await keys.type(page.getByLabel(`What changed in revision ${index + 1}`), 'What is known on this day');
  }

  for (const { cve, states, measures, vector } of weaknesses) {
    await openByKeyboard(cve);
    for (const { number, list, reason } of states) {
      await keys.pick(stateOf(number), Object.keys(labels).indexOf(list));
      if (reason !== null) await keys.choose(page.getByLabel(`Justification of ${number}`), { value: reason });
    }
    const old = page.getByRole('button', { name: 'Remove measure 1' });
    while ((await old.count()) > 0) await keys.press(old);
    for (const [place, { details, category, numbers }] of measures.entries()) {
      await keys.choose(page.getByLabel('What to do'), { value: details });
      await keys.press(page.getByRole('button', { name: 'Add measure' }));
      await keys.choose(page.getByLabel(`Category of measure ${place + 1}`), { value: category });
      for (const { number } of states) {
        const box = productOf(place, number);
        if ((await box.isChecked()) !== numbers.includes(number)) await keys.tick(box);
      }
    }
    await keys.type(page.getByLabel('Paste a vector'), vector);
    await keys.strike('Enter');
  }

  await keys.tab('Days and file name');
  for (const { label, day } of days) await keys.type(page.getByLabel(label), day);
  await keys.type(page.getByLabel('File name', { exact: true }), fileName);
  await keys.tab(/^Notice/);
  for (const text of sentences) await keys.tick(page.getByRole('checkbox', { name: text }));
  await keys.tab('Check and file');
  await page.getByText('The checks of meaning find nothing.').waitFor();
  await keys.press(page.getByRole('button', { name: 'Mark my work' }));

  await page.getByText('100 of 100 points').waitFor();
  expect(keys.moves()).toBeLessThan(mostMoves);
});

step('by mouse: begins again, and the whole advisory earns 100 points', async () => {
  await page.getByRole('button', { name: 'Begin again' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Begin again' }).click();
  await page.getByRole('tab', { name: 'Products (0)' }).waitFor();
  const { trackingId, history, releases, weaknesses, days, fileName, sentences } = await solution();
  const published = page.getByRole('button', { name: 'Start from the published revision' });
  if ((await published.count()) > 0) await published.click();
  await page.getByLabel('Title', { exact: true }).fill('Security advisory');
  await page.getByLabel('Category', { exact: true }).selectOption('csaf_security_advisory');
  await page.getByLabel('Tracking id').fill(trackingId);
  await page.getByLabel('Status of the document').selectOption('final');
  await page.getByLabel('Version', { exact: true }).fill(history.at(-1)?.number ?? '');
  await page.getByLabel('First release').fill(releases.first);
  await page.getByLabel('Current release').fill(releases.current);
  for (const [index, { number, day }] of history.entries()) {
    if ((await page.getByLabel(`Number of revision ${index + 1}`).count()) === 0)
      await page.getByRole('button', { name: 'Add revision' }).click();
    await page.getByLabel(`Number of revision ${index + 1}`).fill(number);
    await page.getByLabel(`Day of revision ${index + 1}`).fill(day);
    await page.getByLabel(`What changed in revision ${index + 1}`).fill('What is known on this day');
  }
  await page.getByRole('tab', { name: /^Products/ }).click();
  const all = page.getByRole('button', { name: /^Add all/ });
  if ((await all.count()) > 0) await all.click();

  for (const { cve, states, measures, vector } of weaknesses) {
    if ((await page.getByRole('tab', { name: cve }).count()) === 0) {
      await page.getByRole('tab', { name: 'Add weakness' }).click();
      await page.getByRole('button', { name: `Add ${cve}` }).click();
    }
    await page.getByRole('tab', { name: cve }).click();
    for (const { number, list, reason } of states) {
      await stateOf(number)
        .getByRole('radio', { name: labels[list] ?? '', exact: true })
        .check();
      if (reason !== null) await page.getByLabel(`Justification of ${number}`).selectOption(reason);
    }
    const old = page.getByRole('button', { name: 'Remove measure 1' });
    while ((await old.count()) > 0) await old.click();
    for (const [place, { details, category, numbers }] of measures.entries()) {
      await page.getByLabel('What to do').selectOption(details);
      await page.getByRole('button', { name: 'Add measure' }).click();
      await page.getByLabel(`Category of measure ${place + 1}`).selectOption(category);
      for (const { number } of states) await productOf(place, number).setChecked(numbers.includes(number));
    }
    for (const part of vector.split('/').slice(1)) {
      const [metric = '', value = ''] = part.split(':');
      await page
        .getByRole('radiogroup', { name: `(${metric})` })
        .getByLabel(wordOf(metric, value), { exact: true })
        .check();
    }
  }

  await page.getByRole('tab', { name: 'Days and file name' }).click();
  for (const { label, day } of days) await page.getByLabel(label).fill(day);
  await page.getByLabel('File name', { exact: true }).fill(fileName);
  await page.getByRole('tab', { name: /^Notice/ }).click();
  for (const text of sentences) await page.getByText(text, { exact: true }).first().click();
  await page.getByRole('tab', { name: 'Check and file' }).click();
  await page.getByText('The checks of meaning find nothing.').waitFor();
  await page.getByRole('button', { name: 'Mark my work' }).click();

  await page.getByText('100 of 100 points').waitFor();
});

step('every part is good to look at in every look', async () => {
  const [weakness] = (await solution()).weaknesses;
  for (const name of [/^Products/, /^Notice/, /^Days/, /^Check/]) {
    await page.getByRole('tab', { name }).click();
    await expectNoAxeViolations(page);
  }
  await page.getByRole('tab', { name: weakness?.cve ?? '' }).click();
  await expectGoodInEveryLook(page, 'weakness of an advisory');
});

/** In the order of the page. */
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

/** The solution of the situation that the page shows. */
async function solution(): Promise<AdviseSolution> {
  return solveAdviseLab(await page.getByRole('region', { name: 'Papers' }).innerText());
}

function stateOf(number: string): Locator {
  return page.getByRole('radiogroup', { name: `State of ${number}` });
}

function productOf(place: number, number: string): Locator {
  return page.getByRole('group', { name: `Products of measure ${place + 1}` }).getByLabel(number);
}

/** An update begins with the revision that is out, so that every id stays as it is; all else with the list of products. */
async function beginByKeyboard(): Promise<void> {
  const published = page.getByRole('button', { name: 'Start from the published revision' });
  if ((await published.count()) > 0) await keys.press(published);
  await keys.tab(/^Products/);
  const all = page.getByRole('button', { name: /^Add all/ });
  if ((await all.count()) > 0) await keys.press(all);
  await page.getByRole('tab', { name: 'Products (6)' }).waitFor();
}

async function openByKeyboard(cve: string): Promise<void> {
  if ((await page.getByRole('tab', { name: cve }).count()) > 0) return keys.tab(cve);
  await keys.tab('Add weakness');
  await keys.press(page.getByRole('button', { name: `Add ${cve}` }));
  return keys.tab(cve);
}
