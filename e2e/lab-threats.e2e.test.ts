import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { expectGoodInEveryLook } from './app/expect-good-in-every-look.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { layoutFaults } from './app/layout-faults.ts';
import { visitDemo } from './app/visit-demo.ts';
import { createLabKeys, type LabKeys } from './steps/lab-keys.ts';
import { solveThreatLab, type ThreatSolution } from './steps/solve-threat-lab.ts';

// The lab on threat models: the whole of it by keyboard alone, and once more by mouse.

/** More than this many keys to get about would be a clumsy editor. */
const mostMoves = 750;

let page: Page;
let keys: LabKeys;
const { step, opened } = visitDemo('candidate-ready');

beforeAll(() => {
  ({ page } = opened());
  keys = createLabKeys(page);
});

step('opens a practice run by keyboard and shows the sheet', async () => {
  await page.goto('/labs/threat-model-a-pump');
  await keys.press(page.getByRole('button', { name: 'Begin practice' }));

  await page.getByText('Nothing is drawn yet.').waitFor();
  await expectNoAxeViolations(page);
  expect(await layoutFaults(page)).toEqual([]);
});

step('by keyboard: a threat without reason is marked, beside the row and on the sheet', async () => {
  const [flow] = (await solution()).flows;
  if (flow === undefined) throw new Error('An empty solution');
  await keys.tab(/^Threats/);
  await attach('injected-query', flow.from);
  await keys.press(page.getByRole('button', { name: 'Mark my work' }));

  await page.getByRole('heading', { name: 'Result' }).waitFor();
  await page
    .getByRole('region', { name: 'Your work' })
    .getByText(/^Nothing on the sheet makes “Text becomes a command” possible/)
    .waitFor();
  await page.getByText('Look at this again.').first().waitFor();
  await expectNoAxeViolations(page);
  expect(await layoutFaults(page)).toEqual([]);

  await keys.press(page.getByRole('button', { name: 'Remove the threat Text becomes a command' }));
  await keys.arrive(page.getByLabel('Kind of threat'));
});

step(
  'by keyboard alone: flows with what they carry, boundaries, and threats with their answers earn 100 points',
  async () => {
    const { flows, boundaries, assumption, threats } = await solution();
    await keys.tab(/^Flows/);
    for (const { from, to, boxes } of flows) {
      await keys.choose(page.getByLabel('Flow from'), { label: from });
      await keys.choose(page.getByLabel('Flow to'), { label: to });
      await keys.press(page.getByRole('button', { name: 'Draw flow' }));
      // The new row has the focus; arrow keys go along its boxes, and Escape leads back.
      await keys.arrive(boxOf(`${from} → ${to}`, 'Data'));
      for (const box of wrongBoxes(boxes)) {
        await keys.follow('ArrowRight', boxOf(`${from} → ${to}`, box));
        await keys.strike('Space');
      }
      await keys.strike('Escape');
      await keys.arrive(page.getByLabel('Flow from'));
    }

    await keys.tab(/^Boundaries/);
    await keys.choose(page.getByLabel('Assumption under the model'), { value: assumption });
    for (const [index, members] of boundaries.entries()) {
      const name = `Boundary ${index + 1}: what stands inside`;
      await keys.press(page.getByRole('button', { name: 'Add boundary' }));
      await keys.arrive(group(name).getByRole('checkbox').first());
      for (const member of members) await keys.tick(boxOf(name, member));
      await keys.strike('Escape');
      await keys.arrive(page.getByRole('button', { name: 'Add boundary' }));
    }
    await page.getByText(`${boundaries.length} drawn of ${boundaries.length}`).waitFor();

    await keys.tab(/^Threats/);
    for (const { threat, at, mitigation, isMultiPatient } of threats) {
      await attach(threat, at);
      await keys.choose(page.getByLabel('Answered by').first(), { value: mitigation });
      await keys.press(page.getByRole('button', { name: /^Take this mitigation/ }).first());
      await keys.arrive(page.getByLabel('Answered by').first());
      if (isMultiPatient)
        await keys.tick(page.getByRole('checkbox', { name: 'One act reaches many patients' }).first());
      await keys.strike('Escape');
      await keys.arrive(page.getByLabel('Kind of threat'));
    }
    await keys.press(page.getByRole('button', { name: 'Mark my work' }));

    await page.getByText('100 of 100 points').waitFor();
    expect(keys.moves()).toBeLessThan(mostMoves);
  },
);

step('by mouse: begins again, and the whole solution earns 100 points', async () => {
  await page.getByRole('button', { name: 'Begin again' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Begin again' }).click();
  await page.getByText('Nothing is drawn yet.').waitFor();
  const { flows, boundaries, assumption, threats } = await solution();
  for (const { from, to, boxes } of flows) {
    await page.getByLabel('Flow from').selectOption({ label: from });
    await page.getByLabel('Flow to').selectOption({ label: to });
    await page.getByRole('button', { name: 'Draw flow' }).click();
    for (const box of wrongBoxes(boxes)) await group(`${from} → ${to}`).getByText(box, { exact: true }).click();
  }
  await page.getByRole('tab', { name: /Boundaries/ }).click();
  await page.getByLabel('Assumption under the model').selectOption(assumption);
  for (const [index, members] of boundaries.entries()) {
    await page.getByRole('button', { name: 'Add boundary' }).click();
    const row = group(`Boundary ${index + 1}: what stands inside`);
    for (const member of members) await row.getByText(member, { exact: true }).click();
  }
  await page.getByRole('tab', { name: /Threats/ }).click();
  for (const { threat, at, mitigation, isMultiPatient } of threats) {
    await page.getByLabel('Threat', { exact: true }).selectOption(threat);
    await page.getByLabel('Where it happens').selectOption({ label: at });
    await page.getByRole('button', { name: 'Attach threat' }).click();
    // The newest row stands first.
    await page.getByLabel('Answered by').first().selectOption(mitigation);
    await page
      .getByRole('button', { name: /^Take this mitigation/ })
      .first()
      .click();
    if (isMultiPatient) await page.getByText('One act reaches many patients').first().click();
  }
  await page.getByRole('button', { name: 'Mark my work' }).click();

  await page.getByText('100 of 100 points').waitFor();
});

step('shows what is drawn, and can be read on a phone, by night and in twice the size', async () => {
  await page.getByRole('tab', { name: 'Drawing', exact: true }).first().click();
  await page.getByRole('region', { name: 'System model' }).waitFor();
  await expectNoAxeViolations(page);
  for (const name of [/^Threats/, /^Boundaries/, /^Flows/]) {
    await page.getByRole('tab', { name }).first().click();
    await expectGoodInEveryLook(page, String(name));
  }
});

function group(name: string): Locator {
  return page.getByRole('group', { name, exact: true });
}

/** The solution of the situation that the page shows. */
async function solution(): Promise<ThreatSolution> {
  const title = await page.getByText(/^System sheet: /).innerText();
  return solveThreatLab(title.replace(/^System sheet: /, ''));
}

function boxOf(row: string, box: string): Locator {
  return group(row).getByRole('checkbox', { name: box, exact: true });
}

/** Of a new row, which says that the flow carries data, the boxes that have to change, from left to right. */
function wrongBoxes(wanted: readonly string[]): readonly string[] {
  return ['Data', 'Command', 'Code', 'Authenticated', 'Encrypted'].filter(
    (box) => wanted.includes(box) !== (box === 'Data'),
  );
}

async function attach(threat: string, at: string): Promise<void> {
  await keys.choose(page.getByLabel('Threat', { exact: true }), { value: threat });
  await keys.choose(page.getByLabel('Where it happens'), { label: at });
  await keys.press(page.getByRole('button', { name: 'Attach threat' }));
  // The newest row stands first and has the focus.
  await keys.arrive(page.getByLabel('Answered by').first());
}
