import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { expectGoodInEveryLook } from './app/expect-good-in-every-look.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { visitDemo } from './app/visit-demo.ts';
import { tabTo } from './steps/tab-to.ts';

// The bench of the demonstration: each finding leads to what it names, and threats are answered, all by keyboard.

let page: Page;
const { step, opened } = visitDemo('candidate-certified');

beforeAll(() => {
  ({ page } = opened());
});

step('shows which parts of a system are asked about, in words, and leads to their details', async () => {
  await openArtefact('Lyra P4: system');
  const drawn = page.getByRole('application').getByRole('button', { name: /^Update service, .*no trust boundary/ });
  await drawn.waitFor();
  expect(await drawn.locator('svg').count()).toBe(1);

  await pressFinding('Name the protocol of Update service to Pump server.');

  const details = page.getByRole('region', { name: 'Details' });
  await expect.poll(() => focusedText()).toMatch(/^Flow/);
  await details.getByText('Name the protocol of Update service to Pump server.').waitFor();
  await expectNoAxeViolations(page);
});

step('leads to fields of risks, networks, bills and advisories', async () => {
  await openArtefact('Lyra P4: risks');
  await pressFinding(/^R-02: The matrix says controlled/);
  await expect.poll(() => focusedName()).toBe('Uncontrolled');

  await openArtefact('Ward 6 North');
  await pressFinding(/^Earlier rules decide everything before pump-one-again/);
  await expect.poll(() => focusedName()).toBe('Edit rule 3');
  await pressFinding(/^Alarms reach the central station is needed and cut/);
  await expect.poll(() => focusedText()).toContain('Alarms reach the central station');

  await openArtefact('Lyra P4: bill of materials');
  await pressFinding('order-parser names no supplier.');
  await expect.poll(() => focusedName()).toBe('Supplier');
  await page.keyboard.type('Invented Parsers');
  await page.getByRole('button', { name: 'order-parser names no supplier.' }).waitFor({ state: 'detached' });

  await openArtefact('Lyra P4: advisory');
  await pressFinding(/^CVE-2026-90001: Nothing is said about Lyra P4 4.0/);
  await expect.poll(() => focusedName()).toBe('Affected');
});

step('takes a possible threat from its finding into the register and answers it', async () => {
  await openArtefact('Lyra P4: threats');
  await page.getByText('9 findings').waitFor();
  await pressFinding(/^“A recorded command is sent again” is possible at Record system to Pump server/);
  await expect.poll(() => focusedText()).toContain('A recorded command is sent again');

  await tabTo(page, page.getByRole('button', { name: /^Take into the register: A recorded command is sent again/ }));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Nothing answers “A recorded command is sent again”/ }).waitFor();
  await tabTo(page, page.getByRole('checkbox', { name: /^Number or time-stamp messages/ }).first());
  await page.keyboard.press('Space');

  await page.getByText('8 findings').waitFor();
  await page.getByText(/Saved at \d/).waitFor();
});

step(
  'shows traits, threats and open ways of a threat model well in every look, and the system with its marks',
  async () => {
    for (const name of [/^Traits/, /^Threats/, /^Paths/]) {
      await tabTo(page, page.getByRole('tab', { selected: true }).nth(1), 'Shift+Tab');
      while (!name.test(await focusedText())) await page.keyboard.press('ArrowRight');
      await expectGoodInEveryLook(page, String(name));
    }
    await page.keyboard.press('ArrowRight');
    await page
      .getByRole('application')
      .getByRole('button', { name: /^Nurse, .*no trust boundary/ })
      .waitFor();
    await expectNoAxeViolations(page);
  },
);

async function openArtefact(name: string): Promise<void> {
  await page.goto('/bench');
  await tabTo(page, page.getByRole('link', { name, exact: true }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  await page.getByRole('list', { name: 'Findings' }).waitFor();
}

async function pressFinding(name: string | RegExp): Promise<void> {
  const finding = page.getByRole('list', { name: 'Findings' }).getByRole('button', { name });
  await finding.focus();
  await page.keyboard.press('Enter');
}

async function focusedText(): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    return focused instanceof HTMLTextAreaElement ? focused.value : (focused?.textContent ?? '');
  });
}

/** What the focused control is called: by its own label, or by the words around it. */
async function focusedName(): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.textContent : null;
    return (focused?.getAttribute('aria-label') ?? label ?? '').trim();
  });
}
