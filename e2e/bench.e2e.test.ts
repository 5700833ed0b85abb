import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import type { Person } from './app/browser.ts';
import { expectGoodInEveryLook } from './app/expect-good-in-every-look.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { lostConnection } from './app/watch-context.ts';
import { visitDemo } from './app/visit-demo.ts';
import { tabTo } from './steps/tab-to.ts';

// My bench: an artefact is begun, changed, exported, imported again; two windows meet; nothing typed is lost.

let person: Person;
let page: Page;
let exported: string;
const { step, opened } = visitDemo('candidate-ready');

beforeAll(() => {
  ({ page, person } = opened());
});

const ward = {
  format: 'cmdsp-risks/1',
  risks: [
    {
      id: 'R-1',
      title: 'Replayed command',
      device: 'Pump',
      vector: 'CVSS:3.1/AV:A',
      exploitability: null,
      severity: null,
      decision: null,
      route: null,
      learnedOn: null,
      noticeOn: null,
      fixOn: null,
      owner: '',
      note: '',
    },
  ],
};

step('leads to an empty bench and begins a risk register by keyboard alone', async () => {
  await page.goto('/learn');
  const place = page.getByRole('link', { name: 'Bench' }).first();
  await tabTo(page, place);
  await page.keyboard.press('Enter');
  await page.getByText('Your bench is empty').waitFor();
  await expectNoAxeViolations(page);
  const kind = page.getByRole('combobox', { name: 'Kind' });
  await tabTo(page, kind);
  await page.keyboard.type('Risk');
  await tabTo(page, page.getByRole('textbox', { name: 'Name' }));
  await page.keyboard.type('Pump 3');
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { level: 1, name: 'Pump 3' }).waitFor();
  await page.getByText('The engine has found nothing to ask about.').waitFor();
  await expectNoAxeViolations(page);
});

step('keeps a change that is applied, and says what the engine finds in it', async () => {
  await writeText(page, JSON.stringify(ward));
  await page.getByText(/Saved at \d/).waitFor();

  await page.getByText('One finding').waitFor();
  await page.reload();
  await page.getByText('One finding').waitFor();
  expect(await textOf(page)).toContain('Replayed command');
});

step('refuses a text that the engine cannot read, and keeps it in the field', async () => {
  await writeText(page, '{"format":"cmdsp-risks/1","risks":"none"}');
  await page.getByRole('alert').filter({ hasText: 'What the engine says' }).waitFor();

  expect(await textOf(page)).toContain('"none"');
  await page.getByRole('button', { name: 'Undo what is not applied' }).click();
  expect(await textOf(page)).toContain('Replayed command');
});

step('exports what it holds, and takes it back from the file', async () => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Table (CSV)' }).click(),
  ]);
  exported = await readFile(await download.path(), 'utf8');
  expect(download.suggestedFilename()).toBe('pump-3.risks.csv');
  expect(exported).toContain('R-1,Replayed command,Pump,CVSS:3.1/AV:A');

  await page.goto('/bench');
  await chooseFile(page, 'whatever.txt', exported);
  await page.getByText('Everything in the file is kept.').waitFor();
  await page.getByRole('button', { name: 'Put on the bench' }).click();

  await page.getByRole('heading', { level: 1, name: 'whatever' }).waitFor();
  expect(JSON.parse(await textOf(page))).toEqual(ward);
});

step('says which statements of a foreign file are not kept, and why a file cannot be read', async () => {
  await page.goto('/bench');
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'device', 'bom-ref': 'pump', name: 'Pump 3' } },
    components: [{ type: 'library', 'bom-ref': 'a', name: 'a', version: '1', modified: true }],
  };
  await chooseFile(page, 'bill.json', JSON.stringify(bill));
  await page.getByText(/statements? of the file are not kept/).waitFor();
  await page.getByText('/components/0/modified').waitFor();
  await expectNoAxeViolations(page);

  await chooseFile(page, 'letter.json', '{"dear":"reader"}');
  await page.getByRole('alert').filter({ hasText: 'Nothing on the bench reads this JSON' }).waitFor();
});

step('lets the person choose where two windows changed one artefact', async () => {
  await openArtefact(page, 'Pump 3');
  const other = await person.context.newPage();
  await openArtefact(other, 'Pump 3');
  await writeText(page, JSON.stringify({ ...ward, risks: [{ ...ward.risks[0], title: 'From one window' }] }));
  await page.getByText(/Saved at \d/).waitFor();
  person.watch.allow(/409/);

  await writeText(other, JSON.stringify({ ...ward, risks: [{ ...ward.risks[0], title: 'From the other' }] }));
  await other.getByText('was changed in another window or on another device').waitFor();
  await expectNoAxeViolations(other);
  await other.getByRole('button', { name: 'Keep both: put mine beside it' }).click();
  await other.getByText('From one window').first().waitFor({ state: 'attached' });
  expect(await textOf(other)).toContain('From one window');

  await openArtefact(other, 'Pump 3 (my changes)');
  expect(await textOf(other)).toContain('From the other');
  await other.close();
});

step('keeps what is changed while the network is away, over a reload', async () => {
  person.watch.allow(lostConnection);
  await openArtefact(page, 'Pump 3');
  await person.context.setOffline(true);
  await writeText(page, JSON.stringify({ ...ward, risks: [{ ...ward.risks[0], title: 'Written offline' }] }));
  await page.getByText(/Not saved yet: the server cannot be reached/).waitFor();

  await person.context.setOffline(false);

  await page.getByText(/Saved at \d/).waitFor();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Pump 3' }).waitFor();
  expect(await textOf(page)).toContain('Written offline');
});

step('renames, duplicates and removes by keyboard', async () => {
  await page.goto('/bench');
  await act(page, 'Rename whatever');
  await page.getByRole('textbox', { name: 'Name' }).last().fill('Pump 4');
  await act(page, 'Rename');
  await page.getByRole('link', { name: 'Pump 4' }).waitFor();
  await act(page, 'Duplicate Pump 4');
  await act(page, 'Duplicate');
  await page.getByRole('link', { name: 'Copy of Pump 4' }).waitFor();
  await act(page, 'Remove Pump 4');
  await page.getByRole('alertdialog').or(page.getByRole('dialog')).waitFor();
  await expectNoAxeViolations(page);
  await act(page, 'Remove');

  await page.getByRole('link', { name: 'Pump 4', exact: true }).waitFor({ state: 'detached' });
  expect(await page.getByRole('link', { name: 'Copy of Pump 4' }).count()).toBe(1);
});

step('can be read on a phone, by night and in twice the size', async () => {
  await expectGoodInEveryLook(page, 'bench');
  await openArtefact(page, 'Pump 3');
  await expectGoodInEveryLook(page, 'artefact');
});

async function openArtefact(on: Page, name: string): Promise<void> {
  await on.goto('/bench');
  await on.getByRole('link', { name, exact: true }).click();
  await on.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  await showText(on);
}

async function act(on: Page, name: string): Promise<void> {
  const button = on.getByRole('button', { name, exact: true }).last();
  await button.focus();
  await on.keyboard.press('Enter');
}

async function chooseFile(on: Page, name: string, text: string): Promise<void> {
  await on
    .getByLabel('File', { exact: true })
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** The text of an artefact is a tab of its own where there is an editor. */
async function showText(on: Page): Promise<void> {
  const field = on.getByRole('textbox', { name: 'Text (JSON)' });
  const tab = on.getByRole('tab', { name: 'Text (JSON)' });
  await field.or(tab).first().waitFor();
  if (await tab.isVisible()) await tab.click();
  await field.waitFor();
}

async function writeText(on: Page, text: string): Promise<void> {
  await showText(on);
  await on.getByRole('textbox', { name: 'Text (JSON)' }).fill(text);
  await on.getByRole('button', { name: 'Apply changes' }).click();
}

async function textOf(on: Page): Promise<string> {
  await showText(on);
  return on.getByRole('textbox', { name: 'Text (JSON)' }).inputValue();
}
