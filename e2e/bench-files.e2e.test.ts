import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { anAdvisory } from '../packages/workbench/src/advisory/testing/an-advisory.ts';
import { expectGoodInEveryLook } from './app/expect-good-in-every-look.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { visitDemo } from './app/visit-demo.ts';
import { tabTo } from './steps/tab-to.ts';

// My bench and formats of others: a bill leaves as SPDX and comes back whole; an advisory is tested by the standard.

let page: Page;
const { step, opened } = visitDemo('candidate-ready');

beforeAll(() => {
  ({ page } = opened());
});

step('writes a bill as SPDX, says what SPDX says in another way, and reads the file whole', async () => {
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'device', 'bom-ref': 'pump', name: 'Pump 3' } },
    components: [
      {
        type: 'library',
        'bom-ref': 'tls',
        name: 'tern-tls',
        version: '3.0.8',
        properties: [{ name: 'cmdsp:support-level', value: 'actively maintained' }],
      },
    ],
    dependencies: [{ ref: 'pump', dependsOn: ['tls'] }],
  };
  await bring('pump.cdx.json', bill);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'SPDX 2.3 (JSON)' }).click(),
  ]);
  await page.getByRole('status').filter({ hasText: 'SPDX 2.3 (JSON) says some of this in another way' }).waitFor();
  await page.getByText('SPDX has no place for a level of support: an annotation says it.').waitFor();
  await expectNoAxeViolations(page);

  const exported: unknown = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(exported).toMatchObject({ spdxVersion: 'SPDX-2.3', packages: [{ name: 'Pump 3' }, { name: 'tern-tls' }] });
  await choose('pump.spdx.json', exported);
  await page.getByText('Everything in the file is kept.').waitFor();
});

step('tests an advisory by keyboard, and a finding leads to its place', async () => {
  await bring(
    'advisory.json',
    anAdvisory({ vulnerability: { product_status: { known_affected: ['P-1', 'P-2'], fixed: ['P-2'] } } }),
  );
  await page.getByRole('tab', { name: 'CSAF tests' }).click();
  await expectNoAxeViolations(page);
  await tabTo(page, page.getByRole('button', { name: 'Run the tests' }));
  await page.keyboard.press('Enter');
  await page.getByText(/Not valid yet: mandatory tests find \d/).waitFor({ timeout: 90_000 });
  await page.getByText('Not run: 6.3.6').waitFor();
  await expectNoAxeViolations(page);
  await expectGoodInEveryLook(page, 'tests of an advisory');

  await tabTo(page, page.getByRole('button', { name: /^Show \/vulnerabilities\/0\/product_status/ }).first());
  await page.keyboard.press('Enter');

  await page.locator('[data-place^="/vulnerabilities/0"]').first().waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('[data-place^="/vulnerabilities/0"]') !== null);
  await page.getByRole('tab', { name: 'CSAF tests' }).click();
  await page.getByText(/Not valid yet: mandatory tests find \d/).waitFor();
});

async function choose(name: string, file: unknown): Promise<void> {
  await page.goto('/bench');
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) });
}

async function bring(name: string, file: unknown): Promise<void> {
  await choose(name, file);
  await page.getByRole('button', { name: 'Put on the bench' }).click();
  await page.getByRole('tab', { name: 'Editor' }).waitFor();
}
