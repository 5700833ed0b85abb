import { labs } from '@cmdsp/labs';
import type { Page } from 'playwright-core';
import type { Verdict } from './verdict.ts';

/**
 * How long each lab takes from the press of its button to a first field that can be used, and from its address to that field;
 * nothing of it is kept in the browser from before.
 */
export async function measureLabOpening(page: Page, verdict: Verdict): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const work = page.getByRole('region', { name: 'Your work' });
  const field = work.locator('input, select, textarea, button').first();
  for (const { id } of labs) {
    await page.goto(`/labs/${id}`);
    const begin = page.getByRole('button', { name: /^(Begin|Continue) practice$/ });
    await begin.click({ trial: true });
    const pressed = performance.now();
    await begin.click();
    await field.waitFor();
    verdict(`Beginning ${id}`, performance.now() - pressed, 2000);

    const asked = performance.now();
    await page.reload({ waitUntil: 'commit' });
    await field.waitFor();
    verdict(`Opening ${id} by its address`, performance.now() - asked, 2000);
  }
  await session.detach();
}
