import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { expectGoodInEveryLook } from './app/expect-good-in-every-look.ts';
import { expectNoAxeViolations } from './app/expect-no-axe-violations.ts';
import { layoutFaults } from './app/layout-faults.ts';
import { visitDemo } from './app/visit-demo.ts';
import { createLabKeys, type LabKeys } from './steps/lab-keys.ts';
import { type SbomSolution, solveSbomLab } from './steps/solve-sbom-lab.ts';

// The lab on bills of materials: the whole of it by keyboard alone, and once more by mouse.

/** More than this many keys to get about would be a clumsy editor. */
const mostMoves = 750;

let page: Page;
let keys: LabKeys;
const { step, opened } = visitDemo('candidate-ready');

beforeAll(() => {
  ({ page } = opened());
  keys = createLabKeys(page);
});

step('opens a practice run by keyboard and shows the bill', async () => {
  await page.goto('/labs/sbom-and-vex');
  await keys.press(page.getByRole('button', { name: 'Begin practice' }));

  await page.getByText('180 of 180 components').waitFor();
  await expectNoAxeViolations(page);
});

step('by keyboard: goes through a table by its keys and back to the row from what it opened', async () => {
  const names = page.getByRole('rowheader').getByRole('button');
  await keys.reach(names.first());
  await keys.strike('End');
  await keys.arrive(names.last());
  await keys.strike('PageUp');
  await keys.strike('ArrowUp');
  await keys.arrive(names.nth((await names.count()) - 12));
  await keys.strike('Enter');
  await keys.arrive(page.locator('#opened-component'));
  await keys.strike('Escape');
  await keys.arrive(names.nth((await names.count()) - 12));
  await keys.strike('Home');
  await keys.arrive(names.first());
});

step('by keyboard: a wrong statement is marked with its reason, on the page and beside the work', async () => {
  const [match] = (await solution()).matches;
  if (match === undefined) throw new Error('An empty solution');
  await keys.tab(/Feed/);
  await matchByKeyboard(match);
  await keys.tab(/VEX/);
  await keys.choose(page.getByLabel(/^Status of/), { value: 'not_affected' });
  await keys.press(page.getByRole('button', { name: 'Mark my work' }));

  await page.getByRole('heading', { name: 'Result' }).waitFor();
  await page
    .getByRole('region', { name: 'Your work' })
    .getByText(/the records say "affected", not "not affected"/)
    .first()
    .waitFor();
  await expectNoAxeViolations(page);
  expect(await layoutFaults(page)).toEqual([]);
});

step('by keyboard alone: repairs, matches, statements, the order and the plan earn 100 points', async () => {
  const { repairs, matches } = await solution();
  await keys.tab(/Bill/);
  for (const { component, kind, value } of repairs) {
    await keys.type(page.getByLabel('Search name, supplier or package URL'), component);
    await keys.press(page.getByRole('rowheader').getByRole('button', { name: component, exact: true }).first());
    await keys.arrive(page.locator('#opened-component'));
    await keys.choose(page.getByLabel('Fault', { exact: true }), { value: kind });
    if (value !== null) await keys.choose(valueField(), { label: value });
    await keys.press(page.getByRole('button', { name: /^Note/ }));
    await keys.strike('Escape');
  }
  await page.getByText('12 of 12').waitFor();

  // The first was matched before; the others come in from the last to the first, so that the order has to be made.
  const [first, ...others] = matches;
  await keys.tab(/Feed/);
  for (const match of others.toReversed()) await matchByKeyboard(match);
  await page.getByText('9 advisories matched').waitFor();

  await keys.tab(/VEX/);
  for (const { status, justification, action, ...match } of first === undefined
    ? []
    : [first, ...others.toReversed()]) {
    await keys.choose(cardOf(match).getByLabel(/^Status of/), { value: status });
    if (justification !== null) await keys.choose(cardOf(match).getByLabel(/^Justification/), { value: justification });
    if (action !== null) await keys.choose(cardOf(match).getByLabel(/^Action/), { value: action });
  }

  await keys.tab(/Order/);
  const order = page.getByRole('list', { name: 'Order of urgency' });
  for (const place of others.keys()) {
    // The last goes up to its place, its button with it.
    const last = await order.getByRole('button', { name: /up$/ }).last().getAttribute('aria-label');
    const up = order.getByRole('button', { name: last ?? '', exact: true });
    await keys.reach(up);
    for (let moves = others.length; moves > place + 1; moves -= 1) {
      await keys.strike('Alt+ArrowUp');
      await keys.arrive(up);
    }
  }

  await keys.tab(/Plan/);
  for (const { plan, ...match } of matches) {
    if (plan === null) continue;
    await keys.choose(cardOf(match).getByLabel(/^Window for/), { label: plan.window });
    if (plan.control === null) continue;
    await keys.choose(cardOf(match).getByLabel(/^Compensating control/), { label: plan.control });
    await keys.choose(cardOf(match).getByLabel(/ends on$/), { value: '60' });
  }
  await keys.press(page.getByRole('button', { name: 'Mark my work' }));

  await page.getByText('100 of 100 points').waitFor();
  expect(keys.moves()).toBeLessThan(mostMoves);
});

step('by mouse: begins again, and the whole solution earns 100 points', async () => {
  await page.getByRole('button', { name: 'Begin again' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Begin again' }).click();
  await page.getByText('180 of 180 components').waitFor();
  const { repairs, matches } = await solution();
  for (const { component, kind, value } of repairs) {
    await page.getByLabel('Search name, supplier or package URL').fill(component);
    await page.getByRole('rowheader').getByRole('button', { name: component, exact: true }).first().click();
    await page.getByLabel('Fault', { exact: true }).selectOption(kind);
    if (value !== null) await valueField().selectOption({ label: value });
    await page.getByRole('button', { name: /^Note/ }).click();
  }
  await page.getByText('12 of 12').waitFor();

  // What is matched comes into the order last; the first two are exchanged by buttons.
  const [first, second, ...others] = matches;
  if (first === undefined || second === undefined) throw new Error('An empty solution');
  await page.getByRole('tab', { name: /Feed/ }).click();
  for (const { row, component } of [second, first, ...others]) {
    await feedRow(row).getByRole('button').click();
    await page.getByText(` is about ${component} `).first().click();
  }
  await page.getByText('9 advisories matched').waitFor();
  await page.getByRole('tab', { name: /Order/ }).click();
  await page.getByRole('button', { name: /down$/ }).first().click();
  await page.getByText(/is now in place 2 of 9/).waitFor();

  await page.getByRole('tab', { name: /VEX/ }).click();
  for (const match of matches) {
    await cardOf(match)
      .getByLabel(/^Status of/)
      .selectOption(match.status);
    if (match.justification !== null)
      await cardOf(match)
        .getByLabel(/^Justification/)
        .selectOption(match.justification);
    if (match.action !== null)
      await cardOf(match)
        .getByLabel(/^Action/)
        .selectOption(match.action);
  }
  await page.getByRole('tab', { name: /Plan/ }).click();
  for (const { plan, ...match } of matches) {
    if (plan === null) continue;
    await cardOf(match)
      .getByLabel(/^Window for/)
      .selectOption({ label: plan.window });
    if (plan.control === null) continue;
    await cardOf(match)
      .getByLabel(/^Compensating control/)
      .selectOption({ label: plan.control });
    await cardOf(match)
      .getByLabel(/ends on$/)
      .selectOption('60');
  }
  await page.getByRole('button', { name: 'Mark my work' }).click();

  await page.getByText('100 of 100 points').waitFor();
});

step('every piece of work is good to look at in every look', async () => {
  for (const name of [/Bill/, /Feed/, /Order/, /Plan/]) {
    await page.getByRole('tab', { name }).click();
    await expectNoAxeViolations(page);
  }
  await expectGoodInEveryLook(page, 'The plan of the lab');
});

/** The solution of the situation that the page shows. */
async function solution(): Promise<SbomSolution> {
  return solveSbomLab(await page.getByRole('heading', { level: 3, name: /\(synthetic\)$/ }).innerText());
}

function valueField(): Locator {
  return page.getByLabel(/^(Repair with|It is a part of)$/);
}

function feedRow(text: string): Locator {
  return page.getByRole('row').filter({ hasText: text });
}

/** What stands about a matched advisory under VEX and in the plan. */
function cardOf({ component }: { readonly component: string }): Locator {
  return page
    .getByRole('region', { name: /^CMDSP/ })
    .filter({ has: page.getByRole('heading', { name: `: ${component}` }) });
}

/** Searches the feed for the package, opens the advisory and ticks the component. */
async function matchByKeyboard({ row, component }: SbomSolution['matches'][number]): Promise<void> {
  const [purl = ''] = row.split(' ');
  await keys.type(page.getByLabel('Search number or package'), purl);
  await keys.reach(page.getByRole('rowheader').getByRole('button').first());
  await keys.follow('ArrowDown', feedRow(row).getByRole('button'));
  await keys.strike('Enter');
  await keys.arrive(page.locator('#opened-advisory'));
  await keys.tick(page.getByRole('checkbox', { name: ` is about ${component} ` }).first());
  await keys.strike('Escape');
  await keys.arrive(feedRow(row).getByRole('button'));
}
