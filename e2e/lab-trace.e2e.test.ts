import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { expectGoodInEveryLook } from './app/expect-good-in-every-look.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { visitDemo } from './app/visit-demo.ts';
import { createLabKeys, type LabKeys } from './steps/lab-keys.ts';
import { type GapToMark, solveTraceLab } from './steps/solve-trace-lab.ts';

// The lab trace-and-submit in practice: once by mouse, once by keyboard alone.

let page: Page;
let keys: LabKeys;
const { step, opened } = visitDemo('candidate-ready');

beforeAll(() => {
  ({ page } = opened());
  keys = createLabKeys(page);
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
  await keys.press(page.getByRole('button', { name: 'Begin again' }));
  await keys.press(page.getByRole('dialog').getByRole('button', { name: 'Begin again' }));
  await page.getByText('0 marked as gaps; the file has 12').waitFor();
  for (const gap of solveTraceLab(await file().innerText())) {
    await keys.choose(page.getByRole('combobox', { name: 'Show' }), { label: gap.group });
    const row = rowOf(gap);
    await keys.tick(row.getByRole('checkbox'));
    await keys.choose(row.getByLabel(/^Section for/), { value: gap.section });
    await keys.choose(row.getByLabel(/^Weight for/), { value: gap.severity });
    await keys.choose(row.getByLabel(/^What to do for/), { value: gap.response });
  }
  await page.getByText('12 marked as gaps; the file has 12').waitFor();
  await keys.press(page.getByRole('button', { name: 'Mark my work' }));

  await page.getByText('100 of 100 points').waitFor();
  await expectNoAxeViolations(page);
});

step('by keyboard: follows a number to its row', async () => {
  await keys.choose(page.getByRole('combobox', { name: 'Show' }), { label: 'Everything' });
  const link = file()
    .getByRole('button', { name: /^Go to / })
    .first();
  await keys.reach(link);
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
