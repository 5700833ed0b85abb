import {
  addComponent,
  connectComponents,
  emptyModel,
  type SystemModel,
  writeSystemModel,
} from '@cmdsp/workbench/system-model';
import type { Page } from 'playwright-core';
import type { Verdict } from './verdict.ts';

/** How long a key press takes until it is seen, on a drawing and in the tables of 120 components and 180 flows. */
export async function measureModelEditor(page: Page, verdict: Verdict): Promise<void> {
  const file = JSON.stringify(writeSystemModel(aLargeModel()));
  await page.goto('/bench');
  const buffer = Buffer.from(file);
  await page.locator('input[type="file"]').setInputFiles({ name: 'large.json', mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: 'Put on the bench' }).click();
  const first = page.getByRole('application').getByRole('button', { name: /^Component 1,/ });
  await first.focus();

  verdict(
    'Going through a drawing of 300 parts, nine keys of ten',
    await mostKeys(page, keys('ArrowRight', 8, 'ArrowLeft')),
    100,
  );
  await first.focus();
  verdict(
    'Moving a component of 300 parts, nine keys of ten',
    await mostKeys(page, keys('Shift+ArrowRight', 8, 'Shift+ArrowDown')),
    100,
  );
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Details' }).getByLabel('Name', { exact: true }).focus();
  verdict('Typing a name beside the drawing, nine keys of ten', await mostKeys(page, 'abcdefghijkl'.split('')), 100);
  await page.getByRole('tab', { name: 'Tables' }).click();
  await page.getByRole('region', { name: 'Details' }).getByLabel('Name', { exact: true }).focus();
  verdict('Typing a name beside the tables, nine keys of ten', await mostKeys(page, 'abcdefghijkl'.split('')), 100);
}

/** The time from a key to the frame that shows what it did, which nine of ten keys keep; and what the page computed for it. */
async function mostKeys(page: Page, pressed: readonly string[]): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const computed = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const before = await computed();
  const times: number[] = [];
  for (const key of pressed) {
    await page.evaluate(() => {
      const shown = new Promise<number>((resolve) => {
        document.addEventListener(
          'keydown',
          (event) => {
            // Shift alone shows nothing; the second frame begins once the first was painted.
            if (event.key === 'Shift') return;
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - event.timeStamp)));
          },
          { capture: true, once: false },
        );
      });
      Object.assign(globalThis, { shown });
    });
    await page.keyboard.press(key);
    times.push(await page.evaluate(() => (globalThis as unknown as { shown: Promise<number> }).shown)); // put there above
  }
  const each = Math.round(((await computed()) - before) / pressed.length);
  await session.detach();
  console.log(`        ${each} ms of computing a key, whatever else the machine does`);
  return times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.9) - 1] ?? Infinity;
}

function keys(there: string, count: number, back: string): readonly string[] {
  return [...Array<string>(count).fill(there), ...Array<string>(count).fill(back)];
}

function aLargeModel(): SystemModel {
  let model: SystemModel = { ...emptyModel, title: 'Synthetic hospital' };
  const ids: string[] = [];
  for (let index = 0; index < 120; index += 1) {
    const position = { x: (index % 12) * 300, y: Math.floor(index / 12) * 150 };
    const added = addComponent(model, { label: `Component ${index + 1}`, kind: 'server', position });
    model = added.model;
    ids.push(added.id);
  }
  for (let index = 0; index < 180; index += 1) {
    const connected = connectComponents(model, { from: ids[index % 120] ?? '', to: ids[(index * 7 + 1) % 120] ?? '' });
    if (connected.ok) model = connected.value.model;
  }
  return model;
}
