import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { axeInBothSchemes } from './app/axe-in-both-schemes.ts';
import { expectGoodInEveryLook } from './app/expect-good-in-every-look.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { layoutFaults } from './app/layout-faults.ts';
import { visitDemo } from './app/visit-demo.ts';
import { tabTo } from './steps/tab-to.ts';

// A system model on one's own bench: drawn by keyboard alone, taken along to Threat Dragon and back, drawn by mouse.

let page: Page;
let file: string;
const { step, opened } = visitDemo('candidate-ready');

beforeAll(() => {
  ({ page } = opened());
});

const details = () => page.getByRole('region', { name: 'Details' });
const drawn = (name: RegExp) => page.getByRole('application').getByRole('button', { name });
const table = (name: string) => page.getByRole('region', { name, exact: true }).getByRole('table');

async function pressByKeyboard(name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: true }));
  await page.keyboard.press('Enter');
}

async function addByKeyboard(name: string): Promise<void> {
  await pressByKeyboard('Add component');
  await expect.poll(() => details().getByRole('heading').first().textContent()).toBe('Component: New component');
  await nameByKeyboard(name);
}

async function nameByKeyboard(name: string): Promise<void> {
  const field = details().getByLabel('Name', { exact: true });
  await tabTo(page, field);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(name);
}

async function saved(): Promise<void> {
  await page.getByText(/Saved at/).waitFor();
}

step('begins empty and says what to do first', async () => {
  await page.goto('/bench');
  await tabTo(page, page.getByLabel('Name', { exact: true }));
  await page.keyboard.type('Synthetic pump');
  await page.keyboard.press('Enter');

  await page.getByText('Nothing is drawn yet. Add a component').waitFor();
  await expectNoAxeViolations(page);
});

step('draws components, flows and a boundary by keyboard alone', async () => {
  await addByKeyboard('Pump');
  await tabTo(page, details().getByLabel('Who depends on it at the same time'));
  await page.keyboard.type('Many');
  await addByKeyboard('Pump server');
  await addByKeyboard('Nurse');
  await tabTo(page, details().getByLabel('Kind', { exact: true }));
  await page.keyboard.type('Person');

  // From the nurse back to the server, a flow from there to the pump.
  await tabTo(page, drawn(/^Nurse, Person/), 'Shift+Tab');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('c');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect.poll(() => details().getByRole('heading').first().textContent()).toBe('Flow');
  await tabTo(page, details().getByRole('checkbox', { name: 'Commands' }));
  await page.keyboard.press('Space');
  await tabTo(page, details().getByLabel('Protocol'));
  await page.keyboard.type('MQTT');

  await pressByKeyboard('Add boundary');
  await nameByKeyboard('Pump edge');
  await tabTo(page, details().getByRole('checkbox', { name: 'Pump', exact: true }));
  await page.keyboard.press('Space');

  await drawn(/^Flow Pump server to Pump, one way, data, commands, MQTT, not authenticated/).waitFor();
  await drawn(/^Trust boundary Pump edge, round 1 component/).waitFor();
  await saved();
  await axeInBothSchemes(page);
});

step('moves, goes along flows and boundaries, removes and takes back by keyboard', async () => {
  const pump = drawn(/^Pump,/);
  await tabTo(page, drawn(/^Trust boundary/), 'Shift+Tab');
  await page.keyboard.press('Escape');
  expect(await pump.evaluate((button) => button === document.activeElement)).toBe(true);
  const before = await pump.boundingBox();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('f');
  expect(await drawn(/^Flow/).evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await pump.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('b');
  expect(await drawn(/^Trust/).evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Delete');
  await page.getByText('Pump removed, and 1 flow with it.').waitFor({ state: 'attached' });
  expect(await drawn(/^Flow/).count()).toBe(0);
  await page.keyboard.press('Control+z');
  await drawn(/^Flow/).waitFor();

  expect((await pump.boundingBox())?.y).toBeGreaterThan(before?.y ?? Infinity);
});

step('shows the same in tables and in the four views, after a reload', async () => {
  await saved();
  await page.reload();
  await drawn(/^Pump,/).waitFor();
  await tabTo(page, page.getByRole('tab', { name: 'Drawing' }));
  await page.keyboard.press('ArrowRight');

  expect(await table('Components').getByRole('row').allTextContents()).toEqual([
    'NameKindZonePatientsInterfaces',
    'PumpMedical device–Many patients–',
    'Pump serverPump server stands inside no trust boundary. Say whom it trusts, or that it is outside on purpose.Server–No patient–',
    'NurseNothing flows to Nurse or from it. Draw its flows, or remove it.Person–No patient–',
  ]);
  await expectNoAxeViolations(page);

  await page.getByLabel('Show', { exact: true }).selectOption('Multi-patient harm view');
  await page.getByText('Many patients depend on it at the same time.').waitFor();
  expect(await table('Components').getByRole('row').count()).toBe(3);
  await page.getByLabel('Show', { exact: true }).selectOption('Updateability and patchability view');
  await page.getByText('No flow brings code to Pump. Say how it is patched.').waitFor();
  await page.getByLabel('Show', { exact: true }).selectOption('Everything');
});

step('leaves as a file of Threat Dragon and comes back as the same model', async () => {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: /OWASP Threat Dragon 2/ }).click();
  file = await (await downloading).path();
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ summary: { title: 'Synthetic pump' } });
  await page.goto('/bench');
  await page.locator('input[type="file"]').setInputFiles({
    name: 'pump.json',
    mimeType: 'application/json',
    buffer: await readFile(file),
  });
  await page.getByRole('button', { name: 'Put on the bench' }).click();

  await drawn(/^Flow Pump server to Pump, one way, data, commands, MQTT, not authenticated/).waitFor();
  await drawn(/^Pump, Medical device, many patients depend on it/).waitFor();
  await drawn(/^Trust boundary Pump edge, round 1 component/).waitFor();
});

step('is drawn by mouse: components moved, a flow pulled, removed and taken back', async () => {
  const nurse = drawn(/^Nurse,/);
  const pump = drawn(/^Pump,/);
  const from = await nurse.boundingBox();
  const to = await pump.boundingBox();
  if (from === null || to === null) throw new Error('both are drawn');

  // The point at the rim of the nurse, pulled to the middle of the pump.
  await page.mouse.move(from.x + from.width, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width, to.y + to.height / 2, { steps: 8 });
  await page.mouse.up();
  await drawn(/^Flow Nurse to Pump/).waitFor();

  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2 + 90, { steps: 8 });
  await page.mouse.up();
  await expect.poll(async () => (await nurse.boundingBox())?.y).toBeGreaterThan(from.y + 60);

  await nurse.click();
  await page.getByRole('button', { name: 'Remove component' }).click();
  expect(await nurse.count()).toBe(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await nurse.waitFor();
  await drawn(/^Flow Nurse to Pump/).waitFor();
  await saved();
});

step('shows the tables first in a narrow window, and is good in every look', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await table('Components').waitFor();

  expect(await page.getByRole('application').count()).toBe(0);
  expect(await layoutFaults(page)).toEqual([]);
  await expectGoodInEveryLook(page, 'the tables of a system model');
  await page.setViewportSize({ width: 1440, height: 900 });
});
