import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Person } from '../app/browser.ts';
import { lostConnection } from '../app/watch-context.ts';
import { waitForSaveState } from './exam-room.ts';

/**
 * Presses Submit without a connection: the page stays, says so, and takes the exam when it is pressed again later. Before,
 * the device holds the sitting under its own name and sealed; afterwards nothing of it.
 */
export async function submitThroughCut(page: Page, person: Person): Promise<void> {
  const sitting = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const submit = page.getByRole('dialog').getByRole('button', { name: 'Submit 1 answer' });
  await waitForSaveState(page, /^Saved at/);
  const before = await keptOnDevice(page);
  expect(before.length).toBeGreaterThan(0);
  expect(before.filter(({ key }) => !key.startsWith(sitting))).toEqual([]);
  expect(before.filter(({ isSealed }) => !isSealed)).toEqual([]);

  person.watch.allow(lostConnection);
  await page.keyboard.press('r');
  await page.getByRole('button', { name: 'Submit 1 answer' }).click();
  await person.context.setOffline(true);
  await submit.click();
  await page.getByRole('alert').getByText('Not submitted yet').waitFor();
  await person.context.setOffline(false);
  await submit.click();

  await page.getByRole('heading', { level: 1, name: 'Your exam is submitted' }).waitFor();
  await expect.poll(() => keptOnDevice(page)).toEqual([]);
}

/** What the device remembers of sittings: under which name, and whether it is sealed. */
function keptOnDevice(page: Page): Promise<{ key: string; isSealed: boolean }[]> {
  return page.evaluate(async () => {
    const asked = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('The device did not answer'));
      });
    const database = await asked(indexedDB.open('cmdsp-exam'));
    const found: { key: string; isSealed: boolean }[] = [];
    for (const name of ['entries', 'notes']) {
      const store = database.transaction(name).objectStore(name);
      const values: unknown[] = await asked(store.getAll());
      const keys = await asked(database.transaction(name).objectStore(name).getAllKeys());
      for (const [index, value] of values.entries())
        found.push({
          key: typeof keys[index] === 'string' ? keys[index] : '',
          isSealed: typeof value === 'object' && value !== null && 'text' in value && value.text instanceof ArrayBuffer,
        });
    }
    database.close();
    return found;
  });
}
